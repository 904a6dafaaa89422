package org.qihang.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Kills while the demo campus is made: it has to become the one that it would have been. */
final class FirstStartKills {

    private static final int KILLS = 5;
    private static final double NANOS = 1e9;

    private final Random random;

    FirstStartKills(Random random) {
        this.random = random;
    }

    /** @return what is wrong */
    List<String> run() throws IOException, InterruptedException {
        Campus undisturbed = finish(Home.fresh("demo"));
        System.out.printf("demo campus, undisturbed: told in %.1f s%n", undisturbed.seconds());
        Home home = Home.fresh("demokilled");
        for (int kill = 0; kill < KILLS; kill++) {
            try (Watched application = Watched.start(home, true, _ -> {})) {
                Watched.Up unused = application.up();
                Thread.sleep((long) (1_000 * undisturbed.seconds() * random.nextDouble() / KILLS));
                application.kill();
            }
        }
        Campus killed = finish(home);
        System.out.printf("demo campus, killed %d times: told in %.1f s more%n", KILLS, killed.seconds());
        return differences(undisturbed.sizes(), killed.sizes());
    }

    private record Campus(double seconds, Map<String, Long> sizes) {}

    private static Campus finish(Home home) throws IOException, InterruptedException {
        try (Watched application = Watched.start(home, true, _ -> {})) {
            Watched.Up up = application.up();
            long start = System.nanoTime();
            Ground ground = application.ground();
            ground.awaitChapters(up.chapters());
            double seconds = (System.nanoTime() - start) / NANOS;
            ground.awaitDelivery();
            ground.awaitOrder();
            return new Campus(seconds, ground.sizes());
        }
    }

    private static List<String> differences(Map<String, Long> expected, Map<String, Long> found) {
        List<String> differences = new ArrayList<>();
        Map<String, Long> all = new TreeMap<>(expected);
        all.putAll(found);
        for (String collection : all.keySet()) {
            long wanted = expected.getOrDefault(collection, 0L);
            long there = found.getOrDefault(collection, 0L);
            if (wanted != there) {
                differences.add("demo campus: " + there + " in " + collection + " instead of " + wanted);
            }
        }
        System.out.println(differences.isEmpty() ? "demo campus: the same " + expected : differences);
        return differences;
    }
}
