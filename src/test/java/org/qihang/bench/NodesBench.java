package org.qihang.bench;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Two nodes on one database that {@code ./qihang db} serves, with 32 people on each who get into each other's way, and a
 * node killed every 20 seconds for five minutes. People repeat at the other node what they got no answer to. At the end
 * everything that was acknowledged is looked for, and every mail at a mail server: none twice, none lost. Whoever was
 * signed in still is, at both nodes.
 */
final class NodesBench implements Bench.Measurement {

    private static final int KILLS = 15;
    private static final int EVERY_MILLIS = 20_000;
    private static final int VISITORS = 10;

    private final int kills;
    private final int everyMillis;
    private final List<String> wrong = new ArrayList<>();

    NodesBench() {
        this(KILLS, EVERY_MILLIS);
    }

    NodesBench(int kills, int everyMillis) {
        this.kills = kills;
        this.everyMillis = everyMillis;
    }

    @Override
    public void run() throws Exception {
        Quiet.drivers();
        if (!look().isEmpty()) {
            wrong.forEach(System.out::println);
            System.exit(1);
        }
    }

    /** @return what is wrong */
    List<String> look() throws IOException, InterruptedException, MessagingException {
        Random random = new Random(Seed.told());
        GreenMail mails = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"))
                .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
        mails.start();
        try (SharedDatabase database = SharedDatabase.start("nodes");
                Node one = Node.start("one", database, mails, random);
                Node other = Node.start("other", database, mails, random);
                Ground ground = database.ground()) {
            String surroundings = one.prepare("nodes");
            List<String> visitors = new ArrayList<>();
            for (int i = 0; i < VISITORS; i++) {
                visitors.add(one.visitor("visitor-" + i));
            }
            other.share(surroundings);
            for (int kill = 0; kill < kills; kill++) {
                Thread.sleep(everyMillis);
                boolean first = kill % 2 == 0;
                killAndGoOn(first ? one : other, first ? other : one, surroundings, visitors);
            }
            Thread.sleep(everyMillis);
            one.rest();
            other.rest();
            expectSignedIn(one, visitors);
            expectSignedIn(other, visitors);
            judge(ground, List.of(one, other), mails);
        } finally {
            mails.stop();
        }
        return wrong;
    }

    private void killAndGoOn(Node killed, Node staying, String surroundings, List<String> visitors)
            throws IOException, InterruptedException {
        killed.process().kill();
        expectSignedIn(staying, visitors);
        int doubtful = staying.repeat(killed.memory().takeDoubtful());
        killed.startAgain();
        expectSignedIn(killed, visitors);
        killed.share(surroundings);
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

    private void judge(Ground ground, List<Node> nodes, GreenMail mails)
            throws InterruptedException, MessagingException {
        ground.awaitDelivery();
        ground.awaitOrder();
        ground.awaitSending();
        Map<Deed, String> done = new HashMap<>();
        nodes.forEach(node -> done.putAll(node.memory().done()));
        Verdict verdict = Verdict.on(ground, done);
        verdict.lost().forEach(lost -> wrong.add("lost: " + lost));
        verdict.twice().forEach(twice -> wrong.add("twice: " + twice));
        Map<String, Long> received = received(mails);
        received.forEach((mail, count) -> {
            if (count > 1) {
                wrong.add("mail sent " + count + " times: " + mail);
            }
        });
        if (received.size() != verdict.mails()) {
            wrong.add(verdict.mails() + " mails are noted as sent, " + received.size() + " were received");
        }
        System.out.printf(
                "%d kills: %d acknowledged changes, %d mails received; %s%n",
                kills,
                done.size(),
                received.size(),
                wrong.isEmpty()
                        ? "none is lost, nothing is there twice, nobody was signed out"
                        : wrong.size() + " ARE WRONG");
    }

    /** How often each was received, by its Message-ID. */
    private static Map<String, Long> received(GreenMail mails) throws MessagingException {
        List<String> ids = new ArrayList<>();
        for (MimeMessage message : mails.getReceivedMessages()) {
            ids.add(Arrays.toString(message.getHeader("Message-ID")));
        }
        return ids.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }
}
