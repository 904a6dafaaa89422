package org.qihang.bench;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.qihang.testing.Product;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The process that is killed: the whole application, with people in it who give commands to its services from several
 * threads and tell each that was acknowledged. It obeys lines: {@code repeat} a deed whose answer the kill before has
 * swallowed, {@code go} until it is killed or told to {@code rest}, {@code share} what another node has prepared, and let
 * a {@code visit} begin.
 */
final class CrashingCampus {

    static final String UP = "up ";
    static final String REPEATED = "repeated";
    static final String BEGUN = "begun ";
    static final String RESTED = "rested";
    static final String VISITOR = "visitor ";
    static final String REPEAT = "repeat ";
    static final String GO = "go ";
    static final String SHARE = "share ";
    static final String VISIT = "visit ";
    static final String REST = "rest";
    /** Not reserved for tests: the mails go to the measurement's own server. */
    static final String DOMAIN = "@crash.qihang";

    /** Who is at work at the same time in each node. */
    static final int PEOPLE_AT_ONCE = 32;

    /** Between two deeds of a person. */
    static final String PAUSE = "qihang.bench.pause-millis";

    private final Acts acts;
    private final int pauseMillis;
    private final List<Thread> people = new ArrayList<>();
    private volatile boolean resting;

    private CrashingCampus(Acts acts, int pauseMillis) {
        this.acts = acts;
        this.pauseMillis = pauseMillis;
    }

    public static void main(String[] options) throws Exception {
        ConfigurableApplicationContext application = Product.run(options);
        say(UP + application.getEnvironment().getProperty("local.server.port") + " " + chapters(application));
        Thread.setDefaultUncaughtExceptionHandler((_, e) -> end(e));
        CrashingCampus campus = new CrashingCampus(
                new Acts(application), application.getEnvironment().getProperty(PAUSE, Integer.class, 0));
        BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String order = orders.readLine(); order != null; order = orders.readLine()) {
            campus.obey(order);
        }
        application.close();
    }

    private static void end(Throwable unexpected) {
        say("broken: " + unexpected);
        System.exit(1);
    }

    private void obey(String order) throws InterruptedException {
        if (order.startsWith(REPEAT)) {
            Deed.Line.parse(order.substring(REPEAT.length())).ifPresent(line -> acts.repeat(line.deed()));
            say(REPEATED);
        } else if (order.startsWith(GO)) {
            String[] parts = order.substring(GO.length()).split(" ");
            Surroundings surroundings = acts.prepare("crash" + parts[0]);
            say(BEGUN + surroundings.toLine());
            live(surroundings, Long.parseLong(parts[1]), Integer.parseInt(parts[2]));
        } else if (order.startsWith(SHARE)) {
            String[] parts = order.substring(SHARE.length()).split(" ", 3);
            Surroundings.Line line = Surroundings.Line.parse(parts[2]);
            say(BEGUN + parts[2]);
            live(
                    acts.around(line.round(), line.mentors(), line.camps()),
                    Long.parseLong(parts[0]),
                    Integer.parseInt(parts[1]));
        } else if (order.startsWith(VISIT)) {
            say(VISITOR + acts.visitor(order.substring(VISIT.length())));
        } else if (order.equals(REST)) {
            resting = true;
            for (Thread person : people) {
                person.join();
            }
            say(RESTED);
        }
    }

    private void live(Surroundings surroundings, long seed, int count) {
        Random seeds = new Random(seed);
        for (int person = 0; person < count; person++) {
            Lives lives = new Lives(acts, surroundings, new Random(seeds.nextLong()), pauseMillis, () -> !resting);
            people.add(Thread.ofPlatform().daemon().start(lives));
        }
    }

    /** How many chapters the demo has: its own matter, so it is asked by name. */
    private static int chapters(ApplicationContext application) throws ClassNotFoundException {
        return application.getBeanNamesForType(Class.forName("org.qihang.demo.Chapter")).length;
    }

    static void say(String line) {
        synchronized (System.out) {
            System.out.println(line);
            System.out.flush();
        }
    }
}
