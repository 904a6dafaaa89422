package org.qihang.store.internal.command;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.qihang.store.internal.UnfinishedRestore;

/**
 * A database in a file.
 *
 * @param sha256 of the file
 */
record Backup(Manifest manifest, long bytes, String sha256) {

    /** Reads what it wrote once more before the file gets its name. */
    static Backup write(OpenDatabase from, Path wanted, Clock clock) throws IOException {
        if (UnfinishedRestore.find(from.database()).isPresent()) {
            throw new CommandRefused("store.Backup.unfinished", from.place().name());
        }
        try (PartFile file = PartFile.of(wanted)) {
            Backup written = write(from, file, clock);
            try (BackupFile read = BackupFile.open(file.path())) {
                read.verify();
            }
            file.finish();
            return written;
        }
    }

    private static Backup write(OpenDatabase from, PartFile file, Clock clock) throws IOException {
        var digest = Sum.sha256();
        Manifest manifest;
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file.path()));
                BackupWriter writer = new BackupWriter(new DigestOutputStream(out, digest))) {
            manifest = new Manifest(
                    Product.version(),
                    clock.instant().truncatedTo(ChronoUnit.SECONDS),
                    from.database().getName(),
                    copy(from, writer));
            writer.finish(manifest);
        }
        return new Backup(manifest, Files.size(file.path()), HexFormat.of().formatHex(digest.digest()));
    }

    private static List<Contents> copy(OpenDatabase from, BackupWriter writer) throws IOException {
        Reading reading = new Reading(from.database());
        List<Contents> contents = new ArrayList<>();
        for (String collection : reading.collections()) {
            contents.add(writer.write(collection, reading.all(collection)));
        }
        return contents;
    }
}
