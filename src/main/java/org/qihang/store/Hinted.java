package org.qihang.store;

/**
 * On every node, soon after {@link Hints#tell}, also on the one that told it: listen with
 * {@code @EventListener void on(Hinted hinted)}. Listeners are called one after the other and should be quick.
 */
public record Hinted(Hint hint) {}
