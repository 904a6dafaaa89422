package org.qihang.store.internal.command;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.bson.RawBsonDocument;

/** Writes a backup, one document after another. */
final class BackupWriter implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final ZipOutputStream zip;
    private final WritableByteChannel entry;

    BackupWriter(OutputStream out) {
        zip = new ZipOutputStream(new BufferedOutputStream(out, BUFFER), StandardCharsets.UTF_8);
        entry = Channels.newChannel(zip);
    }

    Contents write(String collection, Iterable<RawBsonDocument> documents) throws IOException {
        zip.putNextEntry(new ZipEntry(collection + ".bson"));
        Sum sum = new Sum();
        for (RawBsonDocument document : documents) {
            sum.add(document);
            ByteBuffer bytes = document.getByteBuffer().asNIO();
            while (bytes.hasRemaining()) {
                entry.write(bytes);
            }
        }
        zip.closeEntry();
        return sum.of(collection);
    }

    void finish(Manifest manifest) throws IOException {
        zip.putNextEntry(new ZipEntry(Manifest.ENTRY));
        zip.write(manifest.toJson().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        zip.finish();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
