package org.qihang.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * The database stands still for 60 seconds while 32 people are at work: pages say so, the application stays up and goes
 * on by itself, and nothing that was acknowledged is lost.
 */
final class OutageBench implements Bench.Measurement {

    private static final int SECONDS = 60;
    private static final int UNAVAILABLE = 503;
    private static final int OK = 200;
    private static final double NANOS = 1e9;
    private static final int PATIENCE_SECONDS = 60;

    private final List<String> wrong = new ArrayList<>();

    @Override
    public void run() throws Exception {
        Quiet.drivers();
        try (SharedDatabase database = SharedDatabase.start("outage");
                Node node = Node.start("node", database, new Random(Seed.told()));
                Ground ground = database.ground()) {
            String unused = node.prepare("outage", CrashingCampus.PEOPLE_AT_ONCE);
            String visitor = node.visitor("visitor");
            Thread.sleep(10_000);
            int before = node.memory().done().size();
            database.stop();
            long stopped = System.nanoTime();
            expectUnavailable(node, visitor);
            Thread.sleep(Math.max(0, SECONDS * 1_000L - (System.nanoTime() - stopped) / 1_000_000));
            int during = node.memory().done().size();
            database.goOn();
            System.out.printf("pages again after %.1f s%n", secondsUntilPages(node, visitor));
            Thread.sleep(10_000);
            node.rest();
            int unanswered = node.repeat(node.memory().takeDoubtful());
            int after = node.memory().done().size();
            judge(ground, node);
            System.out.printf(
                    "acknowledged: %d before, %d while it stood still, %d afterwards; %d without an answer repeated; %s%n",
                    before,
                    during - before,
                    after - during,
                    unanswered,
                    wrong.isEmpty() ? "none is lost, nothing is there twice" : wrong.size() + " ARE WRONG");
        }
        if (!wrong.isEmpty()) {
            wrong.forEach(System.out::println);
            System.exit(1);
        }
    }

    private void expectUnavailable(Node node, String visitor) throws IOException, InterruptedException {
        long start = System.nanoTime();
        int status = node.status("/me", visitor);
        System.out.printf("a page says after %.1f s: %d%n", (System.nanoTime() - start) / NANOS, status);
        if (status != UNAVAILABLE) {
            wrong.add("a page answers " + status + " while the database stands still");
        }
    }

    private double secondsUntilPages(Node node, String visitor) throws IOException, InterruptedException {
        long start = System.nanoTime();
        while (node.status("/me", visitor) != OK) {
            if ((System.nanoTime() - start) / NANOS > PATIENCE_SECONDS) {
                wrong.add("no pages after " + PATIENCE_SECONDS + " s");
                break;
            }
            Thread.sleep(100);
        }
        return (System.nanoTime() - start) / NANOS;
    }

    private void judge(Ground ground, Node node) throws InterruptedException {
        ground.awaitDelivery();
        ground.awaitOrder();
        Verdict verdict = Verdict.on(ground, node.memory().done());
        verdict.lost().forEach(lost -> wrong.add("lost: " + lost));
        verdict.twice().forEach(twice -> wrong.add("twice: " + twice));
    }
}
