package org.qihang.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.qihang.bench.Installation.Form;

/** From the command to the first page, with the demo campus made by an earlier run; the forms in turn, to be compared. */
final class StartupBench implements Bench.Measurement {

    private static final int RUNS = 5;
    private static final double NANOS = 1e9;

    @Override
    public void run() throws Exception {
        Path data = Scratch.folder("startup");
        new Figures("first start on an empty folder", "s", List.of(secondsUntilItsDemoIsComplete(data))).print();
        Map<Form, List<Double>> readings = new EnumMap<>(Form.class);
        for (int run = 0; run < RUNS; run++) {
            for (Form form : Form.values()) {
                readings.computeIfAbsent(form, any -> new ArrayList<>()).add(seconds(form, data));
            }
        }
        readings.forEach((form, seconds) -> new Figures("start on existing data, " + form, "s", seconds).print());
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

    private static double seconds(Form form, Path data) throws Exception {
        long start = System.nanoTime();
        try (Installation installation = Installation.start(form, data)) {
            installation.awaitPage("/sign-in");
            return (System.nanoTime() - start) / NANOS;
        }
    }
}
