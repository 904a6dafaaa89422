package org.qihang.course.internal.source;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.qihang.course.internal.Blobs;

/**
 * A course's files, byte for byte.
 *
 * @param files by path from the course's folder, with slashes, in the order of their names
 * @param changed when each was, as far as the source tells; says nothing of the content
 */
public record SourceFiles(Map<String, byte[]> files, Map<String, Instant> changed) {

    public SourceFiles {
        files = Collections.unmodifiableMap(new TreeMap<>(files));
        changed = Map.copyOf(changed);
    }

    /** Of which nobody knows when they were changed. */
    public SourceFiles(Map<String, byte[]> files) {
        this(files, Map.of());
    }

    public boolean contains(String path) {
        return files.containsKey(path);
    }

    public List<String> paths() {
        return List.copyOf(files.keySet());
    }

    byte[] content(String path) {
        return Objects.requireNonNull(files.get(path), path);
    }

    /** In bytes; 0 if there is no such file. */
    int size(String path) {
        byte[] content = files.get(path);
        return content == null ? 0 : content.length;
    }

    /** The file as text, in whatever encoding it is; empty if there is none, or if it is no text. */
    public Optional<String> text(String path) {
        return decoded(path).map(DecodedText::text);
    }

    /** As {@link #text}, of a content that lies elsewhere. */
    public static Optional<String> decode(byte[] content) {
        return DecodedText.of(content).map(DecodedText::text);
    }

    Optional<DecodedText> decoded(String path) {
        byte[] content = files.get(path);
        return content == null ? Optional.empty() : DecodedText.of(content);
    }

    /** SHA-256 over the sorted list of each path and its content's SHA-256: the same files have the same name. */
    public String hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            files.forEach((path, content) ->
                    digest.update((path + '\0' + Blobs.sha256(content) + '\n').getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
