package org.qihang.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** From the command to the first page, with the demo campus made by an earlier run. */
final class StartupBench implements Bench.Measurement {

    private static final int RUNS = 5;
    private static final double NANOS = 1e9;

    @Override
    public void run() throws Exception {
        Path data = Scratch.folder("startup");
        new Figures("first start on an empty folder", "s", List.of(secondsUntilItsDemoIsComplete(data))).print();
        List<Double> readings = new ArrayList<>();
        for (int run = 0; run < RUNS; run++) {
            readings.add(seconds(data));
        }
        new Figures("start on existing data", "s", readings).print();
    }

    /** The time to the first page; the demo goes on being made, and is let finish. */
    private static double secondsUntilItsDemoIsComplete(Path data) throws Exception {
        long start = System.nanoTime();
        try (Installation installation = Installation.start(data)) {
            installation.awaitPage("/sign-in");
            double seconds = (System.nanoTime() - start) / NANOS;
            installation.awaitDemo();
            return seconds;
        }
    }

    private static double seconds(Path data) throws Exception {
        long start = System.nanoTime();
        try (Installation installation = Installation.start(data)) {
            installation.awaitPage("/sign-in");
            return (System.nanoTime() - start) / NANOS;
        }
    }
}
