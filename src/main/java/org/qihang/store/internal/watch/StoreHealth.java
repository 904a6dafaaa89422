package org.qihang.store.internal.watch;

import java.time.Duration;
import org.qihang.embedded.EmbeddedDatabase;
import org.qihang.embedded.FileUse;
import org.qihang.store.Degraded;
import org.qihang.store.Store;
import org.qihang.store.internal.Follower;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The beans' names are those of the parts in the answer. Exceptions stay out of it: they may name what they met. */
@Configuration(proxyBeanMethods = false)
class StoreHealth {

    static final Duration BEHIND = Duration.ofSeconds(10);
    /** The file grows for a while before it shrinks; a full disk ends the application. */
    static final long LITTLE_ROOM = 512L * 1024 * 1024;

    /** Waits for a database that is away, no longer than its time-outs. */
    @Bean
    HealthIndicator databaseHealthIndicator(Store store, ObjectProvider<EmbeddedDatabase> embedded) {
        return () ->
                database(store.answers(), embedded.stream().allMatch(EmbeddedDatabase::isSound), store.isEmbedded());
    }

    static Health database(boolean answers, boolean sound, boolean embedded) {
        return (answers && sound ? Health.up() : Health.down())
                .withDetail("kind", embedded ? "embedded" : "MongoDB")
                .withDetail("writes", sound)
                .build();
    }

    @Bean
    HealthIndicator followerHealthIndicator(Follower follower) {
        return () -> following(follower.lag());
    }

    static Health following(Duration lag) {
        return (lag.compareTo(BEHIND) < 0 ? Health.up() : Health.status(Degraded.STATUS))
                .withDetail("lagSeconds", lag.toMillis() / 1000.0)
                .build();
    }

    @Bean
    HealthIndicator diskHealthIndicator(ObjectProvider<EmbeddedDatabase> embedded) {
        return () -> embedded.stream()
                .flatMap(database -> database.fileUse().stream())
                .findFirst()
                .map(StoreHealth::disk)
                .orElseGet(() -> Health.unknown().withDetail("data", "not here").build());
    }

    static Health disk(FileUse use) {
        return (use.free() >= LITTLE_ROOM ? Health.up() : Health.status(Degraded.STATUS))
                .withDetail("freeBytes", use.free())
                .withDetail("fileBytes", use.bytes())
                .build();
    }
}
