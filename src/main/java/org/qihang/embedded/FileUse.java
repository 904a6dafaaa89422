package org.qihang.embedded;

/**
 * How the file of an embedded database stands.
 *
 * @param bytes how long it is
 * @param live which part of it holds what can still be read, from 0 to 1; the rest is given back when it is worth it
 * @param free bytes that its disk has left
 */
public record FileUse(long bytes, double live, long free) {}
