/**
 * The embedded database: a server that speaks MongoDB's protocol on loopback and keeps one file in a data folder. It is
 * for trials, development and small universities; it hands out a connection string, and nothing else knows that it
 * exists.
 *
 * <p>A write is on disk before it is acknowledged, data and indexes always agree, readers see whole documents, and what
 * isn't supported is refused. Refused are: transactions, collation, text, geographic, hashed, partial, wildcard and TTL
 * indexes, views, capped collections, change streams, updates by a pipeline, computed and positional projections.
 *
 * <p>TTL indexes are refused rather than swept, because no code needs them: what expires carries its time in the
 * document, is guarded by it in the filter of each command, and is cleared by a leased job, which a test can run at a
 * time of its choice.
 */
@NullMarked
package org.qihang.embedded;

import org.jspecify.annotations.NullMarked;
