package org.qihang.bench;

/** What chance begins with. */
final class Seed {

    private Seed() {}

    /** Tells it, so that the same can be had again. */
    static long told() {
        long seed = Long.getLong("qihang.seed", System.nanoTime());
        System.out.println("seed " + seed + " (the same moments again: MAVEN_OPTS=-Dqihang.seed=" + seed + ")");
        return seed;
    }
}
