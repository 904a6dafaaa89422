package org.qihang.bench;

import java.util.Map;

/** {@code ./qihang bench NAME}. */
public final class Bench {

    private static final Map<String, Measurement> MEASUREMENTS = Map.ofEntries(
            Map.entry("startup", new StartupBench()),
            Map.entry("firstload", new FirstLoadBench()),
            Map.entry("compile", new CompileBench()),
            Map.entry("reading", new ReadingBench()),
            Map.entry("crash", new CrashBench()),
            Map.entry("nodes", new NodesBench()),
            Map.entry("outage", new OutageBench()),
            Map.entry("store", new StoreBench()),
            Map.entry("million", new GrownStoreBench(GrownStore.MILLION)),
            Map.entry("year", new GrownStoreBench(GrownStore.YEAR)),
            Map.entry("screens", new Screens()));

    private Bench() {}

    /** One thing that can be measured; prints its figures. */
    interface Measurement {

        void run() throws Exception;
    }

    public static void main(String[] args) throws Exception {
        Measurement measurement = args.length == 1 ? MEASUREMENTS.get(args[0]) : null;
        if (measurement == null) {
            System.err.println(
                    "usage: ./qihang bench startup | firstload | reading | compile | crash | nodes | outage | store | million | year | screens");
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
