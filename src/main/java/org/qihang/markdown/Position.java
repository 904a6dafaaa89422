package org.qihang.markdown;

/**
 * A place in a text, as editors count.
 *
 * @param line from 1
 * @param column from 1, in UTF-16 units
 */
public record Position(int line, int column) {}
