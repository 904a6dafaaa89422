package org.qihang.store.internal;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoClientSettings;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class ConnectionDefaultsTest {

    private static final String SERVER = "mongodb://127.0.0.1:1/";

    /** With Boot's own configuration, whose order with ours is the point. */
    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(MongoAutoConfiguration.class, DataMongoAutoConfiguration.class))
            .withBean(Reachability.class)
            .withUserConfiguration(StoreConfiguration.class, ConnectionDefaults.class, LeaseKeeper.class);

    private void with(String uri, Consumer<MongoClientSettings> check, String... properties) {
        application
                .withPropertyValues("qihang.store.uri=" + uri, "qihang.store.data=memory")
                .withPropertyValues(properties)
                .run(context -> {
                    assertThat(context).hasNotFailed();
                    MongoClientSettings.Builder settings = MongoClientSettings.builder();
                    // As Boot applies them
                    context.getBeanProvider(MongoClientSettingsBuilderCustomizer.class)
                            .orderedStream()
                            .forEach(customizer -> customizer.customize(settings));
                    check.accept(settings.build());
                });
    }

    @Test
    void whatIsAcknowledgedSurvivesTheLossOfAMember() {
        with(SERVER, settings -> {
            assertThat(settings.getWriteConcern()).isEqualTo(WriteConcern.MAJORITY);
            assertThat(settings.getReadConcern()).isEqualTo(ReadConcern.MAJORITY);
            assertThat(settings.getRetryWrites()).isTrue();
            assertThat(settings.getRetryReads()).isTrue();
            assertThat(settings.getApplicationName()).isEqualTo("qihang");
        });
    }

    @Test
    void nobodyWaitsForLong() {
        with(SERVER, settings -> {
            assertThat(settings.getClusterSettings().getServerSelectionTimeout(SECONDS))
                    .isEqualTo(5);
            assertThat(settings.getSocketSettings().getConnectTimeout(SECONDS)).isEqualTo(5);
            assertThat(settings.getSocketSettings().getReadTimeout(SECONDS)).isEqualTo(15);
            assertThat(settings.getConnectionPoolSettings().getMaxWaitTime(SECONDS))
                    .isEqualTo(5);
            assertThat(settings.getConnectionPoolSettings().getMinSize()).isZero();
            assertThat(settings.getConnectionPoolSettings().getMaxSize()).isEqualTo(100);
        });
    }

    @Test
    void propertiesSetOtherDefaults() {
        with(
                SERVER,
                settings -> {
                    assertThat(settings.getClusterSettings().getServerSelectionTimeout(MILLISECONDS))
                            .isEqualTo(700);
                    assertThat(settings.getSocketSettings().getConnectTimeout(MILLISECONDS))
                            .isEqualTo(700);
                    assertThat(settings.getSocketSettings().getReadTimeout(SECONDS))
                            .isEqualTo(60);
                    assertThat(settings.getConnectionPoolSettings().getMaxWaitTime(SECONDS))
                            .isEqualTo(2);
                    assertThat(settings.getConnectionPoolSettings().getMinSize())
                            .isEqualTo(7);
                    assertThat(settings.getConnectionPoolSettings().getMaxSize())
                            .isEqualTo(8);
                },
                "qihang.store.patience=700ms",
                "qihang.store.answer=1m",
                "qihang.store.pool.min=7",
                "qihang.store.pool.max=8",
                "qihang.store.pool.patience=2s");
    }

    @Test
    void whatTheConnectionStringSaysWins() {
        with(
                SERVER + "campus?w=1&journal=true&readConcernLevel=local&retryWrites=false&retryReads=false"
                        + "&maxPoolSize=20&minPoolSize=1&waitQueueTimeoutMS=300&connectTimeoutMS=400"
                        + "&socketTimeoutMS=500&serverSelectionTimeoutMS=600&appName=ours",
                settings -> {
                    assertThat(settings.getWriteConcern()).isEqualTo(WriteConcern.W1.withJournal(true));
                    assertThat(settings.getReadConcern()).isEqualTo(ReadConcern.LOCAL);
                    assertThat(settings.getRetryWrites()).isFalse();
                    assertThat(settings.getRetryReads()).isFalse();
                    assertThat(settings.getConnectionPoolSettings().getMaxSize())
                            .isEqualTo(20);
                    assertThat(settings.getConnectionPoolSettings().getMinSize())
                            .isEqualTo(1);
                    assertThat(settings.getConnectionPoolSettings().getMaxWaitTime(MILLISECONDS))
                            .isEqualTo(300);
                    assertThat(settings.getSocketSettings().getConnectTimeout(MILLISECONDS))
                            .isEqualTo(400);
                    assertThat(settings.getSocketSettings().getReadTimeout(MILLISECONDS))
                            .isEqualTo(500);
                    assertThat(settings.getClusterSettings().getServerSelectionTimeout(MILLISECONDS))
                            .isEqualTo(600);
                    assertThat(settings.getApplicationName()).isEqualTo("ours");
                });
    }

    @Test
    void whatTheConnectionStringDoesNotNameStaysAsItIs() {
        with(SERVER + "campus?w=1", settings -> {
            assertThat(settings.getWriteConcern()).isEqualTo(WriteConcern.W1);
            assertThat(settings.getReadConcern()).isEqualTo(ReadConcern.MAJORITY);
            assertThat(settings.getConnectionPoolSettings().getMaxSize()).isEqualTo(100);
        });
    }

    @Test
    void theEmbeddedDatabaseIsNotAskedForAMajority() {
        with("", settings -> {
            assertThat(settings.getWriteConcern()).isEqualTo(WriteConcern.ACKNOWLEDGED);
            assertThat(settings.getReadConcern()).isEqualTo(ReadConcern.DEFAULT);
            assertThat(settings.getClusterSettings().getServerSelectionTimeout(SECONDS))
                    .isEqualTo(5);
            assertThat(settings.getApplicationName()).startsWith("qihang-");
        });
    }
}
