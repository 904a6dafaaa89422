package org.qihang.course.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The same files give the same zip, byte for byte, wherever and whenever it is written: in the order of their names, all
 * of one time, and not compressed, since no two versions of zlib have to agree on what that looks like.
 */
public final class CanonicalZip {

    /** In the first month that zips know, a JDK would add the time zone of its machine. */
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private CanonicalZip() {}

    /** @param files of which the contents lie in {@code blobs} */
    public static void write(List<ReleaseDocument.SourceFile> files, Blobs blobs, OutputStream to) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(to, StandardCharsets.UTF_8);
        for (ReleaseDocument.SourceFile file : files.stream()
                .sorted(Comparator.comparing(ReleaseDocument.SourceFile::path))
                .toList()) {
            zip.putNextEntry(entry(file, blobs));
            blobs.write(file.sha256(), zip);
            zip.closeEntry();
        }
        zip.finish();
    }

    private static ZipEntry entry(ReleaseDocument.SourceFile file, Blobs blobs) throws IOException {
        CRC32 sum = new CRC32();
        if (!blobs.write(file.sha256(), new CheckedOutputStream(OutputStream.nullOutputStream(), sum))) {
            throw new IOException("a file of the release is missing: " + file.path());
        }
        ZipEntry entry = new ZipEntry(file.path());
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(file.size());
        entry.setCompressedSize(file.size());
        entry.setCrc(sum.getValue());
        entry.setTimeLocal(TIME);
        return entry;
    }
}
