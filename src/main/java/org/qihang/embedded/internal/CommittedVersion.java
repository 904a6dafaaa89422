package org.qihang.embedded.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.OptionalLong;

/**
 * The last version that was surely on disk, kept beside the database: a database whose end is missing opens at an
 * older version as if nothing had happened, and only this tells.
 *
 * <p>It is written after the database was synced, and not synced itself: so it may lag behind after a loss of power,
 * but it is never ahead of a sound database.
 */
final class CommittedVersion implements AutoCloseable {

    private static final int DIGITS = 16;

    private final FileChannel channel;

    private CommittedVersion(FileChannel channel) {
        this.channel = channel;
    }

    static CommittedVersion in(Path file) throws IOException {
        return new CommittedVersion(FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE));
    }

    /** Empty when there is no file. */
    static OptionalLong read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return OptionalLong.empty();
        }
        String text = Files.readString(file, StandardCharsets.US_ASCII);
        if (text.length() >= DIGITS) {
            long version = parse(text.substring(0, DIGITS));
            if (version >= 0 && text.equals(text(version))) {
                return OptionalLong.of(version);
            }
        }
        throw new IOException("its text is damaged");
    }

    private static long parse(String digits) {
        try {
            return HexFormat.fromHexDigitsToLong(digits);
        } catch (IllegalArgumentException e) {
            return -1;
        }
    }

    void write(long version) {
        try {
            channel.write(ByteBuffer.wrap(text(version).getBytes(StandardCharsets.US_ASCII)), 0);
        } catch (IOException e) {
            throw new UncheckedIOException("The number of the last version can't be written", e);
        }
    }

    private static String text(long version) {
        String digits = HexFormat.of().toHexDigits(version);
        int checksum = DocumentType.checksum(digits.getBytes(StandardCharsets.US_ASCII));
        return digits + " " + HexFormat.of().toHexDigits(checksum) + "\n";
    }

    @Override
    public void close() throws IOException {
        channel.force(true);
        channel.close();
    }
}
