/**
 * What an operator does with a database from the command line: back up, restore, salvage, serve alone, shard.
 *
 * <p>A backup is one zip file (PKWARE APPNOTE), version {@value org.qihang.store.internal.command.Manifest#VERSION} of
 * its format:
 *
 * <ul>
 *   <li>{@code NAME.bson} for each collection: its documents in the order of their {@code _id}, one after another as
 *       BSON (bsonspec.org), as {@code mongodump} writes them;
 *   <li>last, {@code manifest.json}: what wrote it, when, of which database, and for each collection the number of
 *       documents, of bytes, and the SHA-256 of the entry's bytes.
 * </ul>
 *
 * <p>Each document is as it was at one moment, two documents may be of two moments. Leases and hints are left out, as
 * they are of use for minutes; indexes too, as each start of the application makes those that it declares.
 */
@NullMarked
package org.qihang.store.internal.command;

import org.jspecify.annotations.NullMarked;
