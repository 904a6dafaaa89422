package org.qihang.bench;

import com.sun.management.OperatingSystemMXBean;
import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.data.MutableDataSet;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.qihang.course.internal.source.CourseReader;
import org.qihang.course.internal.source.SourceFiles;

/**
 * A course of ten thousand lessons, read, checked and compiled, against flexmark alone, which parses and renders the same
 * texts in the same process; the two in turn. The heap is bounded, so that the whole process stays below 1 GiB.
 */
final class CompileBench implements Bench.Measurement {

    private static final int RUNS = 3;
    private static final double NANOS = 1e9;
    private static final double MEGABYTE = 1024 * 1024;
    private static final int FAILED = 1;

    @Override
    public void run() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx768m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        classPath(),
                        CompileBench.class.getName())
                .inheritIO()
                .start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("the measurement ended with " + process.exitValue());
        }
    }

    private static String classPath() {
        return CompileBench.class.getClassLoader() instanceof URLClassLoader loader
                ? Arrays.stream(loader.getURLs()).map(URL::getPath).collect(Collectors.joining(":"))
                : System.getProperty("java.class.path");
    }

    public static void main(String[] args) throws IOException {
        Map<String, byte[]> sources = new TreeMap<>();
        sources.put("course.yml", LongCourse.yml().getBytes(StandardCharsets.UTF_8));
        List<String> texts = new ArrayList<>();
        for (int lesson = 0; lesson < LongCourse.LESSONS; lesson++) {
            String text = LongCourse.text(lesson);
            texts.add(text);
            sources.put(
                    LongCourse.path(lesson), (LongCourse.frontMatter(lesson) + text).getBytes(StandardCharsets.UTF_8));
        }
        SourceFiles files = new SourceFiles(sources);
        System.out.printf(
                "%d lessons of %.1f KB%n",
                texts.size(), texts.stream().mapToInt(CompileBench::size).sum() / 1024.0 / texts.size());
        List<Time> alone = new ArrayList<>();
        List<Time> compiled = new ArrayList<>();
        for (int run = -1; run < RUNS; run++) {
            Time flexmark = Time.of(() -> renderAlone(texts));
            Time ours = Time.of(() -> compile(files));
            // the first of each finds nothing compiled
            if (run >= 0) {
                alone.add(flexmark);
                compiled.add(ours);
            }
        }
        print("on the clock", alone, compiled, Time::clock);
        print("of the processors", alone, compiled, Time::processors);
        System.out.printf("%-44s %.0f MB (bounded to 768)%n", "peak of the heap", peakHeap() / MEGABYTE);
        System.out.printf("%-44s %s (of at most 1048576 kB)%n", "peak of the process", peakOfProcess());
    }

    private static int size(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static void print(String kind, List<Time> alone, List<Time> compiled, ToDoubleFunction<Time> seconds) {
        Figures baseline = new Figures(
                "flexmark alone, " + kind,
                "s",
                alone.stream().mapToDouble(seconds).boxed().toList());
        Figures ours = new Figures(
                "course compiled, " + kind,
                "s",
                compiled.stream().mapToDouble(seconds).boxed().toList());
        baseline.print();
        ours.print();
        System.out.printf("%-44s %.2f (at most 2.5)%n", "ratio of the medians", ours.median() / baseline.median());
    }

    /**
     * Seconds that something took.
     *
     * @param processors of all threads, the collector's too; on a busy machine the clock says more about the others
     */
    private record Time(double clock, double processors) {

        static Time of(Runnable work) {
            OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
            long processors = system.getProcessCpuTime();
            long clock = System.nanoTime();
            work.run();
            return new Time((System.nanoTime() - clock) / NANOS, (system.getProcessCpuTime() - processors) / NANOS);
        }
    }

    private static void renderAlone(List<String> texts) {
        MutableDataSet options = new MutableDataSet()
                .set(
                        Parser.EXTENSIONS,
                        List.of(TablesExtension.create(), StrikethroughExtension.create(), TaskListExtension.create()));
        Parser parser = Parser.builder(options).build();
        HtmlRenderer renderer = HtmlRenderer.builder(options).build();
        require(texts.stream().map(text -> renderer.render(parser.parse(text))).noneMatch(String::isEmpty));
    }

    private static void compile(SourceFiles files) {
        CourseReader.Result result = CourseReader.read(files);
        result.findings().stream().limit(3).forEach(System.out::println);
        require(result.compiled().isPresent() && result.lessons() == LongCourse.LESSONS);
    }

    private static void require(boolean done) {
        if (!done) {
            System.err.println("not everything was compiled");
            System.exit(FAILED);
        }
    }

    private static long peakHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong((MemoryPoolMXBean pool) -> pool.getPeakUsage().getUsed())
                .sum();
    }

    private static String peakOfProcess() throws IOException {
        Path status = Path.of("/proc/self/status");
        return Files.isReadable(status)
                ? Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("VmHWM:"))
                        .map(line -> line.replaceAll("\\s+", " "))
                        .findFirst()
                        .orElse("unknown")
                : "unknown";
    }
}
