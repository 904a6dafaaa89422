package org.qihang.store.internal;

import com.mongodb.MongoClientSettings;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import java.util.concurrent.TimeUnit;
import org.qihang.store.internal.StoreProperties.Pool;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;

/**
 * How the database is talked to unless the connection string says otherwise: Boot applies that afterwards (its
 * customizer has the order 0), and it sets only what it names.
 *
 * <p>What is acknowledged survives the loss of a member, and nothing is read that could be undone. The embedded
 * database has one member, and writes to its disk before it acknowledges; it isn't asked for more.
 */
@Component
class ConnectionDefaults implements MongoClientSettingsBuilderCustomizer, Ordered {

    private static final String NAME = "qihang";

    private final StoreProperties properties;
    private final Reachability reachability;

    ConnectionDefaults(StoreProperties properties, Reachability reachability) {
        this.properties = properties;
        this.reachability = reachability;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public void customize(MongoClientSettings.Builder settings) {
        settings.applicationName(NAME).retryReads(true).retryWrites(true);
        if (!properties.isEmbedded()) {
            settings.writeConcern(WriteConcern.MAJORITY).readConcern(ReadConcern.MAJORITY);
        }
        limitTimes(settings);
        limitConnections(settings, properties.pool());
    }

    /** A command that can't be answered fails soon enough for a page to say so. */
    private void limitTimes(MongoClientSettings.Builder settings) {
        long patience = properties.patience().toMillis();
        settings.applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(patience, TimeUnit.MILLISECONDS)
                        .addClusterListener(reachability))
                .applyToSocketSettings(socket -> socket.connectTimeout(patience, TimeUnit.MILLISECONDS)
                        .readTimeout(properties.answer().toMillis(), TimeUnit.MILLISECONDS));
    }

    private static void limitConnections(MongoClientSettings.Builder settings, Pool limits) {
        settings.applyToConnectionPoolSettings(pool -> pool.minSize(limits.min())
                .maxSize(limits.max())
                .maxWaitTime(limits.patience().toMillis(), TimeUnit.MILLISECONDS));
    }
}
