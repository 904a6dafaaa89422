package org.qihang.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.qihang.testing.Product;

/** A {@link CrashingCampus}, seen from outside. */
final class Watched implements AutoCloseable {

    private static final int PATIENCE_MINUTES = 5;
    private static final double NANOS = 1e9;
    private static final String ENDED = "ended";

    private final long started = System.nanoTime();
    private final Home home;
    private final Process process;
    private final Thread reader;
    private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();
    private @Nullable Ground ground;

    private Watched(Home home, Process process, Consumer<Deed.Line> told) {
        this.home = home;
        this.process = process;
        this.reader = Thread.ofPlatform().start(() -> read(process.inputReader(), told));
    }

    /** @param told hears of each deed */
    static Watched start(Home home, boolean demo, Consumer<Deed.Line> told, String... more) throws IOException {
        Path log = home.log().resolveSibling(home.log().getFileName() + ".log");
        List<String> options = new ArrayList<>(home.options());
        options.add("--qihang.demo=" + demo);
        options.addAll(List.of(more));
        Process process = Product.process(CrashingCampus.class, log, options)
                .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        return new Watched(home, process, told);
    }

    private void read(BufferedReader lines, Consumer<Deed.Line> told) {
        try (lines) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String answer = line;
                Deed.Line.parse(line).ifPresentOrElse(told, () -> answers.add(answer));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            answers.add(ENDED);
        }
    }

    /** Waits until it is up. */
    Up up() throws InterruptedException {
        String[] words = answer().split(" ");
        double seconds = (System.nanoTime() - started) / NANOS;
        return new Up(Integer.parseInt(words[1]), Integer.parseInt(words[2]), seconds);
    }

    /**
     * @param chapters of the demo
     * @param seconds from the command to being there
     */
    record Up(int port, int chapters, double seconds) {}

    /** What it says beside its deeds. */
    String answer() throws InterruptedException {
        String answer = answers.poll(PATIENCE_MINUTES, TimeUnit.MINUTES);
        if (answer == null || answer.equals(ENDED)) {
            throw new IllegalStateException("the application " + (answer == null ? "says nothing" : "has ended"));
        }
        return answer;
    }

    /** What else it said until it was killed. */
    List<String> complaints() {
        return answers.stream().filter(answer -> !answer.equals(ENDED)).toList();
    }

    void order(String line) throws IOException {
        process.outputWriter().write(line + "\n");
        process.outputWriter().flush();
    }

    Ground ground() {
        Ground known = ground;
        if (known == null) {
            known = Ground.at(home);
            ground = known;
        }
        return known;
    }

    /** Returns when all that was said before is known. */
    void kill() throws InterruptedException {
        process.toHandle().destroyForcibly(); // unlike the process's own method, leaves what was printed to be read
        process.waitFor();
        reader.join();
    }

    @Override
    public void close() throws InterruptedException {
        if (ground != null) {
            ground.close();
        }
        kill();
    }
}
