package org.qihang.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.qihang.testing.Product;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The process that is killed: the whole application, with people in it who give commands to its services from several
 * threads and tell each that was acknowledged. It obeys lines: {@code repeat} a deed whose answer the kill before has
 * swallowed, {@code go} until it is killed.
 */
final class CrashingCampus {

    static final String UP = "up ";
    static final String REPEATED = "repeated";
    static final String BEGUN = "begun";
    static final String REPEAT = "repeat ";
    static final String GO = "go ";

    private static final int PEOPLE_AT_ONCE = 8;

    private CrashingCampus() {}

    public static void main(String[] options) throws IOException, ClassNotFoundException {
        ConfigurableApplicationContext application = Product.run(options);
        say(UP + application.getEnvironment().getProperty("local.server.port") + " " + chapters(application));
        Acts acts = new Acts(application);
        BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String order = orders.readLine(); order != null; order = orders.readLine()) {
            if (order.startsWith(REPEAT)) {
                Deed.Line.parse(order.substring(REPEAT.length())).ifPresent(line -> acts.repeat(line.deed()));
                say(REPEATED);
            } else if (order.startsWith(GO)) {
                live(acts, order.substring(GO.length()).split(" "));
            }
        }
        application.close();
    }

    private static void live(Acts acts, String[] roundAndSeed) {
        Surroundings surroundings = acts.prepare("crash" + roundAndSeed[0]);
        say(BEGUN);
        Random seeds = new Random(Long.parseLong(roundAndSeed[1]));
        for (int person = 0; person < PEOPLE_AT_ONCE; person++) {
            Lives lives = new Lives(acts, surroundings, new Random(seeds.nextLong()));
            Thread.ofPlatform().daemon().start(lives);
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
