package org.qihang.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.qihang.testing.Product;

/** What a {@link GrownStore} tells, held against what is promised of it. Its process has a heap of 1 GiB. */
final class GrownStoreBench implements Bench.Measurement {

    private static final double LONGEST_MILLIS = 2;
    private static final double LONGEST_OPENING = 20;
    private static final double LONGEST_OPENING_AFTER_A_YEAR = 10;
    private static final double LARGEST_FILE = 3;

    private final String kind;
    private final Promises promises = new Promises();

    GrownStoreBench(String kind) {
        this.kind = kind;
    }

    @Override
    public void run() throws Exception {
        Map<String, Double> told = told();
        if (kind.equals(GrownStore.MILLION)) {
            List.of("guarded findAndModify", "versioned replace", "compound find", "sort + limit 20")
                    .forEach(act -> promises.expect(
                            told.getOrDefault(act, Double.MAX_VALUE) < LONGEST_MILLIS,
                            "%s under %.0f ms".formatted(act, LONGEST_MILLIS)));
            expectOpening(told, LONGEST_OPENING);
            promises.expect(told.containsKey("heap"), "all of it in a heap of 1 GiB");
        } else {
            double times = told.getOrDefault("file", Double.MAX_VALUE) / told.getOrDefault("data", 1.0);
            System.out.printf("%-24s %10.2f times its data%n", "file", times);
            promises.expect(times < LARGEST_FILE, "file under %.0f times its data".formatted(LARGEST_FILE));
            expectOpening(told, LONGEST_OPENING_AFTER_A_YEAR);
        }
        promises.end();
    }

    private void expectOpening(Map<String, Double> told, double longest) {
        promises.expect(
                told.getOrDefault("opening", Double.MAX_VALUE) < longest, "opening under %.0f s".formatted(longest));
    }

    private Map<String, Double> told() throws IOException, InterruptedException {
        Path folder = Scratch.folder(kind);
        Map<String, Double> told = new HashMap<>();
        Process process = Product.java(List.of("-Xmx1g", GrownStore.class.getName(), kind, folder.toString()))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] parts = line.split("\\|");
                if (parts.length == 3) {
                    told.put(parts[0], Double.valueOf(parts[1]));
                    System.out.printf("%-24s %10.3f %s%n", parts[0], told.get(parts[0]), parts[2]);
                }
            }
        }
        int code = process.waitFor();
        promises.expect(code == 0, "the process ends well (it ended with " + code + ")");
        return told;
    }
}
