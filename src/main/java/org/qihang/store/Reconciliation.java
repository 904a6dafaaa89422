package org.qihang.store;

/**
 * On every node, once a minute and whenever hints were missed: whatever follows hints reads everything again that it
 * shows or keeps, and so finds what no hint said. Listen with {@code @EventListener void on(Reconciliation due)}.
 */
public record Reconciliation() {}
