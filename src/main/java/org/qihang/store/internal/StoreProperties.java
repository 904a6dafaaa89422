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
 * @param answer how long a command waits for its answer
 * @param pool connections to each server
 * @param slow from when on a command is worth a line in the log
 */
@ConfigurationProperties("qihang.store")
public record StoreProperties(
        @DefaultValue("") String uri,
        @DefaultValue("data") Path data,
        @DefaultValue("qihang") String database,
        @DefaultValue("5s") Duration patience,
        @DefaultValue("15s") Duration answer,
        @DefaultValue Pool pool,
        @DefaultValue("100ms") Duration slow) {

    /**
     * Connections that this node keeps to each server.
     *
     * @param min kept open also while nothing is asked
     * @param max at the same time; each costs the server about a megabyte
     * @param patience how long a command waits for one when all are in use
     */
    public record Pool(
            @DefaultValue("0") int min,
            @DefaultValue("100") int max,
            @DefaultValue("5s") Duration patience) {}

    public boolean isEmbedded() {
        return uri.isBlank();
    }

    boolean inMemory() {
        return data.toString().equals("memory");
    }
}
