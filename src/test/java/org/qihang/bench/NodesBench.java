package org.qihang.bench;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Two nodes on one database that {@code ./qihang db} serves, with 32 people on each who get into each other's way, each
 * up to twice a second, and a
 * node killed every 20 seconds for five minutes. People repeat at the other node what they got no answer to. At the end
 * everything that was acknowledged is looked for, and every mail at a mail server: none twice, none lost. Whoever was
 * signed in still is, at both nodes.
 */
final class NodesBench implements Bench.Measurement {

    private static final int KILLS = 15;
    private static final int EVERY_MILLIS = 20_000;
    private static final int VISITORS = 10;
    private static final int PAUSE_MILLIS = 500;

    private final List<String> wrong = new ArrayList<>();

    @Override
    public void run() throws Exception {
        Quiet.drivers();
        try (MailServer mails = MailServer.start()) {
            look(KILLS, EVERY_MILLIS, CrashingCampus.PEOPLE_AT_ONCE, mails);
        }
        if (!wrong.isEmpty()) {
            wrong.forEach(System.out::println);
            System.exit(1);
        }
    }

    /**
     * @param people at work at the same time on each node
     * @param mails null for the short form, which waits for nothing that takes minutes: bookings that a kill cut in half,
     *     and mails whose sender was killed
     * @return what is wrong
     */
    List<String> look(int kills, int everyMillis, int people, @Nullable MailServer mails)
            throws IOException, InterruptedException, MessagingException {
        Random random = new Random(Seed.told());
        String[] options = mails == null ? new String[0] : withPauses(mails.options());
        try (SharedDatabase database = SharedDatabase.start("nodes");
                Node one = Node.start("one", database, random, options);
                Node other = Node.start("other", database, random, options);
                Ground ground = database.ground()) {
            String surroundings = one.prepare("nodes", people);
            List<String> visitors = new ArrayList<>();
            for (int i = 0; i < VISITORS; i++) {
                visitors.add(one.visitor("visitor-" + i));
            }
            other.share(surroundings, people);
            for (int kill = 0; kill < kills; kill++) {
                Thread.sleep(everyMillis);
                boolean first = kill % 2 == 0;
                killAndGoOn(first ? one : other, first ? other : one, surroundings, people, visitors);
            }
            Thread.sleep(everyMillis);
            one.rest();
            other.rest();
            expectSignedIn(one, visitors);
            expectSignedIn(other, visitors);
            judge(ground, List.of(one, other), mails);
        }
        return wrong;
    }

    /** Without pauses 64 people take all that two processors have, and a killed node needs a minute to come back. */
    private static String[] withPauses(String... options) {
        return Stream.concat(Stream.of(options), Stream.of("--" + CrashingCampus.PAUSE + "=" + PAUSE_MILLIS))
                .toArray(String[]::new);
    }

    private void killAndGoOn(Node killed, Node staying, String surroundings, int people, List<String> visitors)
            throws IOException, InterruptedException {
        killed.process().kill();
        expectSignedIn(staying, visitors);
        int doubtful = staying.repeat(killed.memory().takeDoubtful());
        killed.startAgain();
        expectSignedIn(killed, visitors);
        killed.share(surroundings, people);
        System.out.printf(
                "%s killed: %d in doubt repeated at %s; acknowledged %d and %d%n",
                killed,
                doubtful,
                staying,
                killed.memory().done().size(),
                staying.memory().done().size());
    }

    private void expectSignedIn(Node node, List<String> visitors) throws IOException, InterruptedException {
        for (String visitor : visitors) {
            if (!node.knows(visitor)) {
                wrong.add("signed out at node " + node);
            }
        }
    }

    private void judge(Ground ground, List<Node> nodes, @Nullable MailServer mails)
            throws InterruptedException, MessagingException {
        ground.awaitDelivery();
        if (mails != null) {
            ground.awaitOrder();
        }
        Map<Deed, String> done = new HashMap<>();
        nodes.forEach(node -> done.putAll(node.memory().done()));
        Verdict verdict = Verdict.on(ground, done);
        verdict.lost().forEach(lost -> wrong.add("lost: " + lost));
        verdict.twice().forEach(twice -> wrong.add("twice: " + twice));
        if (mails != null) {
            ground.awaitSending();
            judge(verdict, mails.received());
        }
        System.out.printf(
                "%d acknowledged changes, %d mails; %s%n",
                done.size(),
                verdict.mails(),
                wrong.isEmpty()
                        ? "none is lost, nothing is there twice, nobody was signed out"
                        : wrong.size() + " ARE WRONG");
    }

    private void judge(Verdict verdict, Map<String, Long> received) {
        received.forEach((mail, count) -> {
            if (count > 1) {
                wrong.add("mail sent " + count + " times: " + mail);
            }
        });
        if (received.size() != verdict.mails()) {
            wrong.add(verdict.mails() + " mails were written, " + received.size() + " were received");
        }
    }
}
