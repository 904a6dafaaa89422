package org.qihang.store.internal.command;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.bson.RawBsonDocument;

/** Counts and digests documents as they pass. */
final class Sum {

    private final MessageDigest digest = sha256();
    private long documents;
    private long bytes;

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    void add(RawBsonDocument document) {
        ByteBuffer all = document.getByteBuffer().asNIO();
        documents++;
        bytes += all.remaining();
        digest.update(all);
    }

    /** Of everything that has passed; asked once, at the end. */
    Contents of(String collection) {
        return new Contents(collection, documents, bytes, HexFormat.of().formatHex(digest.digest()));
    }
}
