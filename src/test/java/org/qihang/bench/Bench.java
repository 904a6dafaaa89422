package org.qihang.bench;

import java.util.Map;

/** {@code ./qihang bench NAME}. */
public final class Bench {

    private static final Map<String, Measurement> MEASUREMENTS = Map.of(
            "startup", new StartupBench(),
            "firstload", new FirstLoadBench(),
            "reading", new ReadingBench(),
            "crash", new CrashBench(),
            "nodes", new NodesBench(),
            "outage", new OutageBench(),
            "store", new StoreBench(),
            "million", new GrownStoreBench(GrownStore.MILLION),
            "year", new GrownStoreBench(GrownStore.YEAR),
            "screens", new Screens());

    private Bench() {}

    /** One thing that can be measured; prints its figures. */
    interface Measurement {

        void run() throws Exception;
    }

    public static void main(String[] args) throws Exception {
        Measurement measurement = args.length == 1 ? MEASUREMENTS.get(args[0]) : null;
        if (measurement == null) {
            System.err.println(
                    "usage: ./qihang bench startup | firstload | reading | crash | nodes | outage | store | million | year | screens");
            System.exit(2);
            return;
        }
        System.out.printf(
                "%s, %s cores, Java %s%n",
                System.getProperty("os.name"), Runtime.getRuntime().availableProcessors(), Runtime.version());
        measurement.run();
        System.exit(0);
    }
}
