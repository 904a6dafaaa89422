package org.qihang.store.internal.command;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.json.JsonMode;
import org.bson.json.JsonWriterSettings;

/**
 * What a backup says of itself.
 *
 * @param product the version of Qihang that wrote it
 */
record Manifest(String product, Instant takenAt, String database, List<Contents> contents) {

    static final String ENTRY = "manifest.json";
    static final int VERSION = 1;
    private static final String FORMAT = "qihang-backup";

    Manifest {
        contents = List.copyOf(contents);
        Set<String> names = new HashSet<>();
        if (!contents.stream().allMatch(one -> names.add(one.collection()))) {
            throw new IllegalArgumentException("a collection stands there twice");
        }
    }

    /**
     * @throws CommandRefused if it is of a version to come
     * @throws RuntimeException if it isn't a manifest
     */
    static Manifest parse(String json) {
        Document read = Document.parse(json);
        if (!FORMAT.equals(read.get("format"))) {
            throw new IllegalArgumentException("another format");
        }
        if (read.getInteger("version", 0) > VERSION) {
            throw new CommandRefused("store.Manifest.newer", String.valueOf(read.get("product")));
        }
        return new Manifest(
                read.getString("product"),
                Instant.parse(read.getString("takenAt")),
                read.getString("database"),
                Objects.requireNonNull(read.getList("collections", Document.class)).stream()
                        .map(Contents::read)
                        .toList());
    }

    String toJson() {
        return new Document("format", FORMAT)
                .append("version", VERSION)
                .append("product", product)
                .append("takenAt", takenAt.toString())
                .append("database", database)
                .append(
                        "collections",
                        contents.stream().map(Contents::toDocument).toList())
                .toJson(JsonWriterSettings.builder()
                        .outputMode(JsonMode.RELAXED)
                        .indent(true)
                        .build());
    }

    Set<String> entries() {
        Set<String> entries = contents.stream().map(Contents::entry).collect(Collectors.toSet());
        entries.add(ENTRY);
        return entries;
    }

    long documents() {
        return contents.stream().mapToLong(Contents::documents).sum();
    }
}
