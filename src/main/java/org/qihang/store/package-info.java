/**
 * The way to MongoDB, for every feature: the client, the declared collections with their indexes, ids, and the outbox
 * that carries events from a changed document to whoever listens, and the hints by which every node follows what the
 * others change (decision 10), and the migrations that bring older documents to the form of today (decision 12).
 * For who watches (decision 15) it measures itself, logs what is slow, and lends {@link org.qihang.store.Sampled} to
 * others whose numbers cost a query.
 *
 * <p>The rules that it serves: one command is one change of one document; what must be unique is the {@code _id};
 * events are written in the same change and are delivered afterwards, at least once, by whichever node holds the lease.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "embedded")
package org.qihang.store;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
