package org.qihang.notification.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.qihang.embedded.EmbeddedDatabase;
import org.qihang.notification.MailState;
import org.qihang.store.Degraded;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.health.contributor.Status;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class MailWatchTest {

    private static final Instant NOW = Instant.parse("2026-09-14T08:00:00Z");

    private final EmbeddedDatabase database = EmbeddedDatabase.inMemory();
    private final MongoClient client = MongoClients.create(database.connectionString());
    private final MongoTemplate template = new MongoTemplate(client, "test");

    @AfterEach
    void close() {
        client.close();
        database.close();
    }

    @Test
    void countsWhatHasNotGoneOut() {
        mail(MailState.WAITING, NOW.minusSeconds(60));
        mail(MailState.WAITING, NOW.minusSeconds(20));
        mail(MailState.FAILED, NOW.minusSeconds(900));
        mail(MailState.SENT, NOW.minusSeconds(5_000));

        assertThat(withServer().read()).isEqualTo(new MailWatch.Mails(2, 1, Duration.ofSeconds(60)));
    }

    @Test
    void aMailThatWaitsLongDegradesTheHealth() {
        assertThat(withServer().health().getStatus()).isEqualTo(Status.UP);

        mail(MailState.WAITING, NOW.minus(MailWatch.LONG));

        assertThat(withServer().health().getStatus()).isEqualTo(Degraded.STATUS);
    }

    @Test
    void mailsThatFailedAloneDoNot() {
        mail(MailState.FAILED, NOW.minus(Duration.ofDays(3)));

        assertThat(withServer().health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void withoutAServerItIsRightThatTheyWait() {
        mail(MailState.WAITING, NOW.minus(Duration.ofDays(3)));

        assertThat(watch(new StaticListableBeanFactory()).health().getStatus()).isEqualTo(Status.UNKNOWN);
    }

    @Test
    void isUnknownWhileTheDatabaseIsAway() {
        MailWatch watch = withServer();
        client.close();

        assertThat(watch.health().getStatus()).isEqualTo(Status.UNKNOWN);
    }

    private MailWatch withServer() {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("server", new JavaMailSenderImpl());
        return watch(beans);
    }

    private MailWatch watch(StaticListableBeanFactory beans) {
        return new MailWatch(template, Clock.fixed(NOW, ZoneOffset.UTC), beans.getBeanProvider(JavaMailSender.class));
    }

    private void mail(MailState state, Instant at) {
        template.insert(new Document("state", state.name()).append("at", at), MailDocument.COLLECTION);
    }
}
