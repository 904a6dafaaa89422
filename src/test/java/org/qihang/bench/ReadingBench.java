package org.qihang.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.qihang.course.CourseRoutes;
import org.qihang.course.LessonId;
import org.qihang.testing.Product;

/**
 * Eight people read a course of 60 lessons as fast as they can, each opened lesson noted in the database: going on inside
 * the application beside swapping an empty page in the same frame, and lessons opened by their address. Then 5,000 pages
 * stand open. Client and server share the machine.
 */
final class ReadingBench implements Bench.Measurement {

    private static final int READERS = 8;
    private static final int ROUNDS = 5;
    private static final int WARM_UP_SECONDS = 60;
    private static final int SECONDS = 8;
    private static final int OPEN_PAGES = 5_000;
    private static final double NANOS = 1e9;
    private static final double KILO = 1000;
    private static final double LEAST_OF_EMPTY = 0.8;
    private static final double LEAST_COLD = 300;
    private static final double MOST_KILOBYTES = 100;

    private final Promises promises = new Promises();
    private final List<FlowPage> pages = new ArrayList<>();
    private @Nullable Process server;

    /** Something that a reader does again and again. */
    private interface Act {

        void run(FlowPage page, int time) throws Exception;
    }

    @Override
    public void run() throws Exception {
        Path folder = Scratch.folder("reading");
        Process process = Product.process(
                        ReadingCampus.class,
                        folder.resolveSibling(folder.getFileName() + ".log"),
                        List.of("--qihang.demo=false", "--qihang.store.data=" + folder))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        server = process;
        try (BufferedReader answers = process.inputReader();
                HttpClient client = HttpClient.newHttpClient()) {
            String address = "http://localhost:" + answers.readLine().substring(Product.UP.length());
            for (int reader = 0; reader < READERS; reader++) {
                String secret = tell(process, answers, ReadingCampus.READER + "r" + reader);
                FlowPage page = new FlowPage(client, address, secret);
                page.open(address(1));
                pages.add(page);
            }
            compareWithEmpty();
            cold();
            heap(process, answers, client, address);
        } finally {
            process.destroyForcibly();
        }
        promises.end();
    }

    private void compareWithEmpty() throws Exception {
        Act lesson = (page, time) -> expect(page.navigate(address(time)), "This is lesson " + number(time));
        Act empty = (page, time) -> page.navigate(ReadingCampus.EMPTY + (time % 2 + 1));
        rate(lesson, WARM_UP_SECONDS);
        rate(empty, WARM_UP_SECONDS);
        List<Double> lessons = new ArrayList<>();
        List<Double> empties = new ArrayList<>();
        List<Double> shares = new ArrayList<>();
        List<Double> lessonMillis = new ArrayList<>();
        List<Double> emptyMillis = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            Duration start = processorTime();
            lessons.add(rate(lesson, SECONDS));
            Duration between = processorTime();
            empties.add(rate(empty, SECONDS));
            lessonMillis.add(millis(between.minus(start)) / (lessons.getLast() * SECONDS));
            emptyMillis.add(millis(processorTime().minus(between)) / (empties.getLast() * SECONDS));
            shares.add(100 * lessons.getLast() / empties.getLast());
        }
        new Figures("next lesson inside the application", "/s", lessons).print();
        new Figures("next lesson, processor time of the server", "ms", lessonMillis).print();
        new Figures("an empty page in its place", "/s", empties).print();
        new Figures("an empty page, processor time of the server", "ms", emptyMillis).print();
        Figures share = new Figures("next lesson, of the empty page's rate", "%", shares);
        share.print();
        promises.expect(share.median() >= 100 * LEAST_OF_EMPTY, "next lesson at 80 % or more of an empty page's rate");
    }

    private Duration processorTime() {
        return Objects.requireNonNull(server).info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private static double millis(Duration time) {
        return time.toNanos() / (NANOS / KILO);
    }

    private void cold() throws Exception {
        Act load = (page, time) -> expect(page.load(address(time)), "of lesson " + number(time) + ".");
        rate(load, WARM_UP_SECONDS / 2);
        List<Double> rates = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            rates.add(rate(load, SECONDS));
        }
        Figures cold = new Figures("a lesson by its address, first response", "/s", rates);
        cold.print();
        promises.expect(cold.median() >= LEAST_COLD, "a lesson by its address 300 times a second");
    }

    /** Each page in a browser of its own. */
    private void heap(Process process, BufferedReader answers, HttpClient client, String server) throws Exception {
        List<String> readers = new ArrayList<>();
        for (int reader = 0; reader < READERS; reader++) {
            readers.add(tell(process, answers, ReadingCampus.READER + "h" + reader));
        }
        double idle = heap(process, answers);
        List<FlowPage> open = new ArrayList<>();
        for (int page = 0; page < OPEN_PAGES; page++) {
            FlowPage opened = new FlowPage(client, server, readers.get(page % READERS));
            opened.open(address(page));
            open.add(opened);
        }
        double each = (heap(process, answers) - idle) / open.size() / KILO;
        System.out.printf("%-44s %.1f KB each (%d pages)%n", "heap for open lesson pages", each, open.size());
        promises.expect(each < MOST_KILOBYTES, "an open lesson page under 100 KB of heap");
    }

    private static double heap(Process process, BufferedReader answers) throws IOException {
        return Double.parseDouble(tell(process, answers, ReadingCampus.HEAP));
    }

    /** How often a second all readers together do it. */
    private double rate(Act act, int seconds) throws Exception {
        long end = System.nanoTime() + (long) (seconds * NANOS);
        long start = System.nanoTime();
        long times = 0;
        try (ExecutorService readers = Executors.newFixedThreadPool(READERS)) {
            List<Future<Integer>> running = new ArrayList<>();
            for (int reader = 0; reader < READERS; reader++) {
                FlowPage page = pages.get(reader);
                int first = reader * 7;
                running.add(readers.submit(() -> {
                    int done = 0;
                    for (; System.nanoTime() < end; done++) {
                        act.run(page, first + done);
                    }
                    return done;
                }));
            }
            for (Future<Integer> reader : running) {
                times += reader.get();
            }
        }
        return times / ((System.nanoTime() - start) / NANOS);
    }

    private static void expect(String answer, String text) throws IOException {
        if (!answer.contains(text)) {
            throw new IOException("no “" + text + "” in " + answer.substring(0, Math.min(300, answer.length())));
        }
    }

    private static String tell(Process process, BufferedReader answers, String order) throws IOException {
        process.outputWriter().write(order + "\n");
        process.outputWriter().flush();
        String answer = answers.readLine();
        if (answer == null) {
            throw new IOException("the application has ended");
        }
        return answer;
    }

    private static int number(int time) {
        return time % ReadingCampus.LESSONS + 1;
    }

    private static String address(int time) {
        return CourseRoutes.lesson(ReadingCampus.COURSE, new LessonId("lesson-" + number(time)));
    }
}
