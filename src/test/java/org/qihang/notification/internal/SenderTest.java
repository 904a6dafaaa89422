package org.qihang.notification.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import net.javacrumbs.shedlock.core.LockingTaskExecutor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.qihang.account.Actor;
import org.qihang.account.Language;
import org.qihang.account.People;
import org.qihang.account.PersonId;
import org.qihang.account.Registration;
import org.qihang.account.Registrations;
import org.qihang.account.Role;
import org.qihang.notification.MailState;
import org.qihang.notification.MailTrouble;
import org.qihang.notification.Mails;
import org.qihang.store.Ids;
import org.qihang.testing.Campus;
import org.qihang.testing.QihangTest;
import org.qihang.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Real mail over SMTP, to people whose registration is what the mail is about. */
@QihangTest
class SenderTest {

    @RegisterExtension
    static final GreenMailExtension SERVER = new GreenMailExtension(new ServerSetup(0, "127.0.0.1", "smtp"))
            .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());

    @Autowired
    MongoTemplate template;

    @Autowired
    LockingTaskExecutor leases;

    @Autowired
    People people;

    @Autowired
    Registrations registrations;

    @Autowired
    Letters letters;

    @Autowired
    Envelopes envelopes;

    @Autowired
    MailSettings settings;

    @Autowired
    Mails mails;

    @Autowired
    Campus campus;

    @Autowired
    TestClock clock;

    private Sender sender;
    private int port;

    @BeforeEach
    void connect() {
        port = SERVER.getSmtp().getPort();
        sender = sender(server(port));
        clock.set(Clock.systemUTC().instant());
    }

    @AfterEach
    void reset() {
        clock.reset();
    }

    @Test
    void sendsPlainTextAndHtmlInTheReadersLanguage() throws Exception {
        MailDocument mail = welcomeMail(register("林晓", Language.ZH));

        Optional<Outcome> outcome = sender.send(mail.id());

        assertThat(outcome).contains(Outcome.SENT);
        assertThat(now(mail).state()).isEqualTo(MailState.SENT);
        assertThat(now(mail).sentAt()).isNotNull();
        MimeMessage message = received(mail).getFirst();
        assertThat(message.getSubject()).isEqualTo("欢迎来到启航");
        assertThat(((InternetAddress) message.getAllRecipients()[0]).getPersonal())
                .isEqualTo("林晓");
        MimeMultipart parts = (MimeMultipart) message.getContent();
        assertThat(parts.getContentType()).startsWith("multipart/alternative");
        assertThat(content(parts.getBodyPart(0), "text/plain")).contains("林晓，你好：", settings.address("/"));
        assertThat(content(parts.getBodyPart(1), "text/html")).contains("lang=\"zh-CN\"", "林晓，你好：");
    }

    @Test
    void sendsNothingASecondTime() {
        MailDocument mail = welcomeMail(register("Lin Xiao", Language.EN));
        sender.send(mail.id());

        assertThat(sender.send(mail.id())).isEmpty();
        assertThat(received(mail)).hasSize(1);
    }

    @Test
    void sendsOnceWhenManyTryAtTheSameTime() throws Exception {
        MailDocument mail = welcomeMail(register("Lin Xiao", Language.EN));
        List<Callable<Optional<Outcome>>> tries = Stream.generate(
                        () -> (Callable<Optional<Outcome>>) () -> sender.send(mail.id()))
                .limit(20)
                .toList();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            long claims = threads.invokeAll(tries).stream()
                    .filter(done -> done.resultNow().isPresent())
                    .count();

            assertThat(claims).isEqualTo(1);
        }
        assertThat(received(mail)).hasSize(1);
    }

    @Test
    void sendsOnceMoreUnderTheSameNameAfterDyingBeforeItWasNoted() throws Exception {
        MailDocument mail = welcomeMail(register("Lin Xiao", Language.EN));
        Sender dying = sender(new JavaMailSenderImpl() {
            @Override
            public void send(MimeMessage message) {
                server(port).send(message);
                throw new ProcessDied();
            }
        });
        assertThatThrownBy(() -> dying.send(mail.id())).isInstanceOf(ProcessDied.class);

        assertThat(sender.send(mail.id())).as("while the claim lasts").isEmpty();
        clock.advance(Sender.CLAIM);
        assertThat(sender.send(mail.id())).contains(Outcome.SENT);

        assertThat(received(mail)).hasSize(2);
        assertThat(received(mail).get(0).getMessageID())
                .isEqualTo(received(mail).get(1).getMessageID());
    }

    @Test
    void holdsMailsToPeopleOfDemosAndTests() {
        Actor student = campus.student();
        MailDocument mail = welcomeMail(student.id());

        sender.send(mail.id());

        assertThat(now(mail).state()).isEqualTo(MailState.HELD);
        assertThat(received(mail)).isEmpty();
    }

    @Test
    void givesUpWhatTheServerRefusesUntilAnAdministratorHasItTriedAgain() throws Exception {
        MailDocument mail = welcomeMail(register("Lin Xiao", Language.EN));
        try (GrumpySmtpServer grumpy = GrumpySmtpServer.answering("550 5.1.1 no such mailbox")) {
            sender(server(grumpy.port())).send(mail.id());
        }
        assertThat(now(mail).state()).isEqualTo(MailState.FAILED);
        assertThat(now(mail).trouble()).isEqualTo(MailTrouble.REFUSED);
        assertThat(now(mail).answer()).contains("550 5.1.1 no such mailbox");
        assertThat(sender.send(mail.id())).isEmpty();

        mails.tryAgain(campus.withRole(Role.INSTALLATION_ADMIN), mail.id());

        assertThat(sender.send(mail.id())).contains(Outcome.SENT);
        assertThat(now(mail).trouble()).isNull();
        assertThat(received(mail)).hasSize(1);
    }

    @Test
    void triesAgainLaterAndLaterWhatTheServerPutsOff() throws Exception {
        MailDocument mail = welcomeMail(register("Lin Xiao", Language.EN));
        try (GrumpySmtpServer grumpy = GrumpySmtpServer.answering("451 4.7.1 greylisted")) {
            Sender puttingOff = sender(server(grumpy.port()));
            puttingOff.send(mail.id());
            assertThat(now(mail).nextTry()).isEqualTo(toMillis(Duration.ofMinutes(1)));
            assertThat(puttingOff.send(mail.id())).as("before it is due").isEmpty();

            clock.advance(Duration.ofMinutes(1));
            puttingOff.send(mail.id());

            assertThat(now(mail).nextTry()).isEqualTo(toMillis(Duration.ofMinutes(2)));
        }
        assertThat(now(mail).attempts()).isEqualTo(2);
        assertThat(now(mail).trouble()).isEqualTo(MailTrouble.PUT_OFF);

        clock.advance(Duration.ofMinutes(2));
        assertThat(sender.send(mail.id())).contains(Outcome.SENT);
    }

    @Test
    void givesUpWhatIsNoLongerNews() {
        MailDocument mail = welcomeMail(register("Lin Xiao", Language.EN));
        clock.advance(Sender.GIVE_UP.plusSeconds(1));

        sender.send(mail.id());

        assertThat(now(mail).state()).isEqualTo(MailState.FAILED);
        assertThat(now(mail).trouble()).isEqualTo(MailTrouble.TOO_LATE);
        assertThat(received(mail)).isEmpty();
    }

    @Test
    void waitsForAServerThatGoesAwayAndComesBack() {
        MailDocument mail = welcomeMail(register("Lin Xiao", Language.EN));
        makeFirstInLine(mail);
        SERVER.stop();
        Dispatch dispatch = new Dispatch(template, leases, sender, clock);
        dispatch.run();
        MailDocument waiting = now(mail);
        assertThat(waiting.state()).isEqualTo(MailState.WAITING);
        assertThat(waiting.trouble()).isEqualTo(MailTrouble.SERVER_AWAY);
        dispatch.run();
        assertThat(now(mail)).as("the server is not asked again at once").isEqualTo(waiting);

        SERVER.start();
        Dispatch later =
                new Dispatch(template, leases, sender(server(SERVER.getSmtp().getPort())), clock);
        clock.advance(Dispatch.PAUSE_WHEN_AWAY);
        later.run();

        assertThat(now(mail).state()).isEqualTo(MailState.SENT);
        assertThat(received(mail)).hasSize(1);
    }

    @Test
    void sendsSeveralAtATime() {
        List<MailDocument> both = Stream.of("Lin Xiao", "Chen Yu")
                .map(name -> welcomeMail(register(name, Language.EN)))
                .toList();
        both.forEach(this::makeFirstInLine);
        CyclicBarrier conversations = new CyclicBarrier(2);
        JavaMailSender meeting = new JavaMailSenderImpl() {
            @Override
            public void send(MimeMessage message) {
                if (both.stream().anyMatch(mail -> isTo(message, address(mail)))) {
                    meet(conversations);
                }
                server(port).send(message);
            }
        };

        new Dispatch(template, leases, sender(meeting), clock).run();

        assertThat(both)
                .allSatisfy(mail -> assertThat(received(mail)).hasSize(1))
                .allSatisfy(mail -> assertThat(now(mail).state()).isEqualTo(MailState.SENT));
    }

    private static void meet(CyclicBarrier conversations) {
        try {
            conversations.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    private String address(MailDocument mail) {
        return people.find(mail.person()).orElseThrow().email();
    }

    private Sender sender(JavaMailSender server) {
        return new Sender(template, server, people, letters, envelopes, clock);
    }

    private static JavaMailSender server(int port) {
        JavaMailSenderImpl server = new JavaMailSenderImpl();
        server.setHost("127.0.0.1");
        server.setPort(port);
        return server;
    }

    /** Somebody whose address is not of those that are held back; it leads to the server of this test. */
    private PersonId register(String fullName, Language language) {
        String unique = Ids.random().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "x");
        return registrations.register(
                PersonId.random(),
                new Registration(
                        fullName,
                        unique + "@campus.qihang",
                        Campus.PASSWORD,
                        campus.university(),
                        "Business School",
                        unique,
                        "",
                        Campus.SHANGHAI,
                        language,
                        "2026-11"));
    }

    private MailDocument welcomeMail(PersonId person) {
        Query toThem = Query.query(Criteria.where("person").is(person));
        return await().until(() -> template.findOne(toThem, MailDocument.class), Objects::nonNull);
    }

    /** Others' mails lie in the same database. */
    private void makeFirstInLine(MailDocument mail) {
        Query self = Query.query(Criteria.where("_id").is(mail.id()));
        template.updateFirst(self, Update.update("nextTry", Instant.EPOCH), MailDocument.class);
    }

    private MailDocument now(MailDocument mail) {
        return Objects.requireNonNull(template.findById(mail.id(), MailDocument.class));
    }

    private Instant toMillis(Duration fromNow) {
        return clock.instant().plus(fromNow).truncatedTo(ChronoUnit.MILLIS);
    }

    private List<MimeMessage> received(MailDocument mail) {
        String address = address(mail);
        return Stream.of(SERVER.getReceivedMessages())
                .filter(message -> isTo(message, address))
                .toList();
    }

    private static boolean isTo(MimeMessage message, String email) {
        try {
            return ((InternetAddress) message.getAllRecipients()[0])
                    .getAddress()
                    .equals(email);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String content(BodyPart part, String type) throws Exception {
        assertThat(part.getContentType()).startsWith(type).containsIgnoringCase("utf-8");
        return (String) part.getContent();
    }

    private static final class ProcessDied extends Error {}
}
