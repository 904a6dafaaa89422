package org.qihang.course.internal.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
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
 */
public record SourceFiles(Map<String, byte[]> files) {

    public SourceFiles {
        files = Collections.unmodifiableMap(new TreeMap<>(files));
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

    /** The file as text; empty if there is none, or if it isn't UTF-8. A byte order mark is left out. */
    public Optional<String> text(String path) {
        byte[] content = files.get(path);
        if (content == null) {
            return Optional.empty();
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
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
