package org.qihang.notification.internal;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.bson.Document;
import org.qihang.notification.MailState;
import org.qihang.store.Degraded;
import org.qihang.store.Sampled;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** Whether mails go out. The bean is named after the part of the health that it is. */
@Component("mailHealthIndicator")
class MailWatch implements MeterBinder, HealthIndicator {

    static final int MOST = 1_000;
    /** A mail server may be away for a restart; after so long, people miss their mails. */
    static final Duration LONG = Duration.ofMinutes(15);

    private final MongoTemplate template;
    private final Clock clock;
    private final boolean hasServer;
    private final Sampled<Mails> sampled = new Sampled<>(this::read);

    MailWatch(MongoTemplate template, Clock clock, ObjectProvider<JavaMailSender> server) {
        this.template = template;
        this.clock = clock;
        this.hasServer = server.getIfAvailable() != null;
    }

    /**
     * What has not gone out.
     *
     * @param waiting at most {@value #MOST}
     * @param failed at most {@value #MOST}
     * @param age of the oldest that waits; zero if none does
     */
    record Mails(int waiting, int failed, Duration age) {}

    @Override
    public void bindTo(MeterRegistry meters) {
        gauge(meters, MailState.WAITING, Mails::waiting);
        gauge(meters, MailState.FAILED, Mails::failed);
        Gauge.builder(
                        "qihang.mails.waiting.age",
                        () -> value(mails -> mails.age().toMillis() / 1000.0))
                .description("How long the oldest mail that waits has been waiting")
                .baseUnit("seconds")
                .register(meters);
    }

    private void gauge(MeterRegistry meters, MailState state, ToDoubleFunction<Mails> count) {
        Gauge.builder("qihang.mails", () -> value(count))
                .description("Mails that have not gone out, at most " + MOST)
                .tag("state", state == MailState.WAITING ? "waiting" : "failed")
                .register(meters);
    }

    private double value(ToDoubleFunction<Mails> part) {
        return sampled.value().map(mails -> part.applyAsDouble(mails)).orElse(Double.NaN);
    }

    @Override
    public Health health() {
        return hasServer
                ? sampled.value()
                        .map(MailWatch::health)
                        .orElseGet(() -> Health.unknown().build())
                : Health.unknown().withDetail("server", "none").build();
    }

    /** Failed ones stay until somebody has them tried again: they are a number, no alarm for ever. */
    static Health health(Mails mails) {
        return (mails.age().compareTo(LONG) < 0 ? Health.up() : Health.status(Degraded.STATUS))
                .withDetail("waiting", mails.waiting())
                .withDetail("failed", mails.failed())
                .withDetail("waitingSeconds", mails.age().toSeconds())
                .build();
    }

    Mails read() {
        List<Instant> waiting = oldest(MailState.WAITING);
        Duration age = waiting.isEmpty() ? Duration.ZERO : Duration.between(waiting.getFirst(), clock.instant());
        return new Mails(waiting.size(), oldest(MailState.FAILED).size(), age.isNegative() ? Duration.ZERO : age);
    }

    private List<Instant> oldest(MailState state) {
        Query query = Query.query(Criteria.where("state").is(state))
                .with(Sort.by("at", "_id"))
                .limit(MOST);
        query.fields().include("at").exclude("_id");
        return template.find(query, Document.class, MailDocument.COLLECTION).stream()
                .map(mail -> mail.getDate("at").toInstant())
                .toList();
    }
}
