package org.qihang.markdown;

/**
 * One line of an outline.
 *
 * @param level of the heading, 1 to 6
 * @param text plain
 * @param anchor the heading's {@code id}, without {@code #}
 */
public record Section(int level, String text, String anchor) {}
