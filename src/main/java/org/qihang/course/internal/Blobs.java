package org.qihang.course.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** File contents, named by their SHA-256: the same file of ten releases lies here once. */
@Component
public class Blobs {

    private static final int PIECE = 4 * 1024 * 1024;

    private final MongoTemplate template;

    Blobs(MongoTemplate template) {
        this.template = template;
    }

    public static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** Writing it again changes nothing. The first piece comes last, so a content that can be found is whole. */
    public String put(byte[] content) {
        String hash = sha256(content);
        if (template.findById(key(hash, 0), BlobDocument.class) != null) {
            return hash;
        }
        for (int piece = (Math.max(content.length, 1) - 1) / PIECE; piece >= 0; piece--) {
            byte[] bytes = Arrays.copyOfRange(content, piece * PIECE, Math.min((piece + 1) * PIECE, content.length));
            template.save(new BlobDocument(key(hash, piece), bytes));
        }
        return hash;
    }

    public Optional<byte[]> get(String hash) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try {
            return write(hash, content) ? Optional.of(content.toByteArray()) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("memory can be written", e);
        }
    }

    /**
     * Piece by piece, so that no more than one lies in memory.
     *
     * @return whether there is such a content
     */
    public boolean write(String hash, OutputStream to) throws IOException {
        for (int piece = 0; ; piece++) {
            BlobDocument found = template.findById(key(hash, piece), BlobDocument.class);
            if (found == null) {
                return piece > 0;
            }
            to.write(found.bytes());
            if (found.bytes().length < PIECE) {
                return true;
            }
        }
    }

    /** Its length in bytes; empty where there is no such content. */
    public OptionalLong size(String hash) {
        int pieces = 0;
        while (template.exists(Query.query(Criteria.where("_id").is(key(hash, pieces))), BlobDocument.class)) {
            pieces++;
        }
        // All pieces but the last are full
        return pieces == 0
                ? OptionalLong.empty()
                : OptionalLong.of((pieces - 1L) * PIECE + piece(hash, pieces - 1).length);
    }

    /** Reads a content that is there, piece by piece; what is skipped isn't read. */
    public InputStream stream(String hash) {
        return new PieceStream(PIECE, number -> piece(hash, number));
    }

    private byte[] piece(String hash, int number) {
        BlobDocument found = template.findById(key(hash, number), BlobDocument.class);
        return found == null ? new byte[0] : found.bytes();
    }

    private static String key(String hash, int piece) {
        return hash + "/" + piece;
    }
}
