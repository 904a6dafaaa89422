package org.qihang.store.internal;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param uri a MongoDB connection string; empty for the embedded database
 * @param data the folder of the embedded database; "memory" keeps nothing (for tests)
 * @param database the database's name where the connection string names none
 * @param patience how long a command waits for a database that isn't there
 * @param slow from when on a command is worth a line in the log
 */
@ConfigurationProperties("qihang.store")
public record StoreProperties(
        @DefaultValue("") String uri,
        @DefaultValue("data") Path data,
        @DefaultValue("qihang") String database,
        @DefaultValue("5s") Duration patience,
        @DefaultValue("100ms") Duration slow) {

    public boolean isEmbedded() {
        return uri.isBlank();
    }

    boolean inMemory() {
        return data.toString().equals("memory");
    }
}
