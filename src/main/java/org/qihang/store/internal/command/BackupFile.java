package org.qihang.store.internal.command;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.bson.BSONException;
import org.bson.RawBsonDocument;

/** A backup that is read; of its documents one at a time is in memory. */
final class BackupFile implements AutoCloseable {

    private static final int LONGEST_MANIFEST = 1 << 20;
    private static final int BUFFER = 1 << 16;

    private final Path path;
    private final ZipFile zip;
    private final Manifest manifest;

    private BackupFile(Path path, ZipFile zip) throws IOException {
        this.path = path;
        this.zip = zip;
        this.manifest = readManifest();
    }

    /** @throws CommandRefused if it isn't there, isn't a backup, or is of a version to come */
    static BackupFile open(Path path) {
        if (!Files.isRegularFile(path)) {
            throw new CommandRefused("store.BackupFile.none", path.toString());
        }
        try {
            ZipFile zip = new ZipFile(path.toFile(), StandardCharsets.UTF_8);
            try {
                return new BackupFile(path, zip);
            } catch (RuntimeException | IOException e) {
                zip.close();
                throw e;
            }
        } catch (ZipException | EOFException _) {
            throw new CommandRefused("store.BackupFile.notWhole", path.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Manifest manifest() {
        return manifest;
    }

    /**
     * Reads everything.
     *
     * @throws CommandRefused if anything in it isn't what was written
     */
    void verify() {
        Set<String> entries = new HashSet<>();
        zip.stream().map(ZipEntry::getName).forEach(entries::add);
        if (!entries.equals(manifest.entries()) || zip.size() != entries.size()) {
            throw changed(Manifest.ENTRY);
        }
        for (Contents contents : manifest.contents()) {
            Sum sum = new Sum();
            read(contents, document -> {
                if (!hasId(document)) {
                    throw changed(contents.entry());
                }
                sum.add(document);
            });
            if (!sum.of(contents.collection()).equals(contents)) {
                throw changed(contents.entry());
            }
        }
    }

    /** The reader of BSON answers nonsense by exceptions of several kinds. */
    private static boolean hasId(RawBsonDocument document) {
        try {
            return document.containsKey("_id");
        } catch (RuntimeException _) {
            return false;
        }
    }

    void read(Contents contents, Consumer<RawBsonDocument> receiver) {
        try (InputStream bytes = new BufferedInputStream(zip.getInputStream(entry(contents.entry())), BUFFER)) {
            BsonStream documents = new BsonStream(bytes);
            for (RawBsonDocument next = documents.next(); next != null; next = documents.next()) {
                receiver.accept(next);
            }
        } catch (ZipException | BSONException | EOFException _) {
            throw changed(contents.entry());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Neither a sum nor the zip's reader guards the manifest; its CRC-32 in the directory does. */
    private Manifest readManifest() throws IOException {
        ZipEntry entry = zip.getEntry(Manifest.ENTRY);
        if (entry == null) {
            throw new CommandRefused("store.BackupFile.foreign", path.toString());
        }
        byte[] json;
        try (InputStream bytes = zip.getInputStream(entry)) {
            json = bytes.readNBytes(LONGEST_MANIFEST);
        } catch (ZipException | EOFException _) {
            throw changed(Manifest.ENTRY);
        }
        CRC32 sum = new CRC32();
        sum.update(json);
        if (sum.getValue() != entry.getCrc()) {
            throw changed(Manifest.ENTRY);
        }
        try {
            return Manifest.parse(new String(json, StandardCharsets.UTF_8));
        } catch (CommandRefused e) {
            throw e;
        } catch (RuntimeException _) {
            throw new CommandRefused("store.BackupFile.foreign", path.toString());
        }
    }

    private ZipEntry entry(String name) {
        return Objects.requireNonNull(zip.getEntry(name), name);
    }

    private CommandRefused changed(String entry) {
        return new CommandRefused("store.BackupFile.changed", path.toString(), entry);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
