package org.qihang.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Random;

/** One of several nodes, which lives again after each kill. */
final class Node implements AutoCloseable {

    private static final String COOKIE = "qihang-sign-in=";
    private static final int OK = 200;

    private final String name;
    private final Home home;
    private final String[] options;
    private final Memory memory = new Memory();
    private final Random random;
    private final HttpClient browser = HttpClient.newHttpClient();
    private Watched process;
    private int port;

    private Node(String name, Home home, String[] options, Random random) throws IOException {
        this.name = name;
        this.home = home;
        this.options = options;
        this.random = random;
        this.process = start();
    }

    static Node start(String name, SharedDatabase database, Random random, String... options)
            throws IOException, InterruptedException {
        Node node = new Node(name, database.home(name), options, random);
        node.port = node.process.up().port();
        return node;
    }

    private Watched start() throws IOException {
        return Watched.start(home, false, memory::note, options);
    }

    void startAgain() throws IOException, InterruptedException {
        process = start();
        port = process.up().port();
    }

    Memory memory() {
        return memory;
    }

    Watched process() {
        return process;
    }

    /** @return what the other nodes have to know */
    String prepare(String round, int people) throws IOException, InterruptedException {
        process.order(CrashingCampus.GO + round + " " + random.nextLong() + " " + people);
        return process.answer().substring(CrashingCampus.BEGUN.length());
    }

    void share(String surroundings, int people) throws IOException, InterruptedException {
        process.order(CrashingCampus.SHARE + random.nextLong() + " " + people + " " + surroundings);
        String unused = process.answer();
    }

    /** Repeats what another node gave no answer to. */
    int repeat(List<Deed> doubtful) throws IOException, InterruptedException {
        for (Deed deed : doubtful) {
            process.order(CrashingCampus.REPEAT + new Deed.Line(Deed.Word.TRIED, deed, "-"));
            String unused = process.answer();
        }
        return doubtful.size();
    }

    void rest() throws IOException, InterruptedException {
        process.order(CrashingCampus.REST);
        String unused = process.answer();
    }

    /** @return the secret of somebody's cookie */
    String visitor(String who) throws IOException, InterruptedException {
        process.order(CrashingCampus.VISIT + who);
        return process.answer().substring(CrashingCampus.VISITOR.length());
    }

    /** Whether a page for people who are signed in opens with this cookie. */
    boolean knows(String secret) throws IOException, InterruptedException {
        return status("/me", secret) == OK;
    }

    int status(String page, String secret) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + page))
                .header("Cookie", COOKIE + secret)
                .build();
        return browser.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    @Override
    public String toString() {
        return name;
    }

    @Override
    public void close() throws InterruptedException {
        process.close();
        browser.close();
    }
}
