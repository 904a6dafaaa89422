package org.qihang.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * What is left of acknowledged changes when the process is killed ({@code kill -9}) in the midst of 32 writers, ten times,
 * on one data folder with the embedded database, or on the server that MONGODB_TEST_URI names. After each kill the application starts again, people repeat what they got
 * no answer to, and everything that was ever acknowledged is looked for. It ends with exit code 1 if anything is lost
 * or there twice.
 *
 * <p>A kill takes the process, not the machine: what the operating system has been handed stays. That commits are
 * synced before they are acknowledged is for the embedded database's own tests.
 */
final class CrashBench implements Bench.Measurement {

    private static final int ROUNDS = 10;
    private static final int SHORTEST_MILLIS = 300;
    private static final int LONGEST_MILLIS = 10_000;
    private static final double NANOS = 1e9;

    private final Memory memory = new Memory();
    private final List<Double> starts = new ArrayList<>();
    private final List<Double> deliveries = new ArrayList<>();
    private final List<String> wrong = new ArrayList<>();

    @Override
    public void run() throws Exception {
        Quiet.drivers();
        Random random = new Random(Seed.told());
        Home home = Home.fresh("crash");
        for (int round = 0; round < ROUNDS; round++) {
            try (Watched application = started(home, round)) {
                liveAndKill(application, round + 1, random);
            }
        }
        try (Watched application = started(home, ROUNDS)) {
            application.ground().awaitOrder();
        }
        tell();
        wrong.addAll(new FirstStartKills(random).run());
        if (!wrong.isEmpty()) {
            wrong.forEach(System.out::println);
            System.exit(1);
        }
    }

    /** Starts, repeats what is in doubt, and looks for everything. */
    private Watched started(Home home, int kills) throws IOException, InterruptedException {
        Watched application = Watched.start(home, false, memory::note);
        Watched.Up up = application.up();
        long start = System.nanoTime();
        expectPage(up.port());
        int doubtful = repeatDoubtful(application);
        if (kills > 0) {
            application.ground().awaitDelivery();
            starts.add(up.seconds());
            deliveries.add((System.nanoTime() - start) / NANOS);
            Verdict verdict = Verdict.on(application.ground(), memory.done());
            verdict.lost().forEach(lost -> wrong.add("lost: " + lost));
            verdict.twice().forEach(twice -> wrong.add("twice: " + twice));
            System.out.printf(
                    "after kill %2d: up in %.1f s, %d in doubt repeated, mails complete after %.1f s; lost %d, twice %d of%n"
                            + "               %s; %d mails%n",
                    kills,
                    up.seconds(),
                    doubtful,
                    deliveries.getLast(),
                    verdict.lost().size(),
                    verdict.twice().size(),
                    memory.counts(),
                    verdict.mails());
        }
        return application;
    }

    private void expectPage(int port) throws IOException, InterruptedException {
        HttpRequest page = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/sign-in"))
                .build();
        try (HttpClient browser = HttpClient.newHttpClient()) {
            int status =
                    browser.send(page, HttpResponse.BodyHandlers.discarding()).statusCode();
            if (status != 200) {
                wrong.add("the sign-in page answers " + status);
            }
        }
    }

    private int repeatDoubtful(Watched application) throws IOException, InterruptedException {
        List<Deed> doubtful = memory.doubtful();
        for (Deed deed : doubtful) {
            application.order(CrashingCampus.REPEAT + new Deed.Line(Deed.Word.TRIED, deed, "-"));
            String unused = application.answer();
        }
        return doubtful.size();
    }

    private void liveAndKill(Watched application, int round, Random random) throws IOException, InterruptedException {
        int before = memory.done().size();
        int wait = random.nextInt(SHORTEST_MILLIS, LONGEST_MILLIS);
        application.order(CrashingCampus.GO + round + " " + random.nextLong() + " " + CrashingCampus.PEOPLE_AT_ONCE);
        String unused = application.answer();
        Thread.sleep(wait);
        application.kill();
        Map<Deed, String> done = memory.done();
        System.out.printf("kill %2d: after %d ms, %d changes acknowledged%n", round, wait, done.size() - before);
        wrong.addAll(application.complaints());
    }

    private void tell() {
        new Figures("start after a kill", "s", starts).print();
        new Figures("until all mails are there", "s", deliveries).print();
        System.out.printf(
                "%d kills: %d acknowledged changes, %d refused by a rule; %s. Nothing is left half done.%n",
                ROUNDS,
                memory.done().size(),
                memory.refused(),
                wrong.isEmpty() ? "none is lost, nothing is there twice" : wrong.size() + " ARE WRONG");
    }
}
