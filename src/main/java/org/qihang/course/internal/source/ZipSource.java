package org.qihang.course.internal.source;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.qihang.store.Rejected;

/** Unpacks a zip that somebody uploaded, with limits that hold for what really comes out, not for what it claims. */
public final class ZipSource {

    private static final int MEGABYTE = 1024 * 1024;
    private static final int LARGEST_ZIP_MB = 50;
    private static final int LARGEST_UNPACKED_MB = 200;
    private static final int LARGEST_FILE_MB = 20;
    private static final int MOST_FILES = 2_000;
    private static final int DEEPEST = 12;
    private static final int BUFFER = 16 * 1024;
    /** Writes names in its own encoding, and does not say so. */
    private static final Charset CHINESE_WINDOWS = Charset.forName("GB18030");

    private final Map<String, byte[]> files = new TreeMap<>();
    private final PortableNames names = new PortableNames();
    private long unpacked;

    private ZipSource() {}

    /** @throws Rejected if it is no zip, breaks a limit, or holds a name that leads elsewhere */
    public static SourceFiles unpack(byte[] zip) {
        if (zip.length > LARGEST_ZIP_MB * MEGABYTE) {
            throw refused("course.zip.tooLarge", String.valueOf(LARGEST_ZIP_MB));
        }
        ZipDirectory directory = ZipDirectory.read(zip).orElseThrow(() -> refused("course.zip.invalid"));
        directory.link().ifPresent(link -> {
            throw refused("course.zip.link", link);
        });
        try {
            return read(zip, directory, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw refused("course.zip.invalid");
        }
    }

    private static SourceFiles read(byte[] zip, ZipDirectory directory, Charset names) throws IOException {
        try {
            return new ZipSource().readAll(zip, directory, names);
        } catch (ZipException e) {
            if (e.getCause() instanceof IllegalArgumentException && names.equals(StandardCharsets.UTF_8)) {
                return read(zip, directory, CHINESE_WINDOWS);
            }
            throw e;
        }
    }

    private SourceFiles readAll(byte[] zip, ZipDirectory directory, Charset names) throws IOException {
        int entries = 0;
        try (ZipInputStream input = new ZipInputStream(new ByteArrayInputStream(zip), names)) {
            for (ZipEntry entry = input.getNextEntry(); entry != null; entry = input.getNextEntry()) {
                entries++;
                if (entries > 2 * MOST_FILES) {
                    throw refused("course.zip.manyFiles", String.valueOf(MOST_FILES));
                }
                add(entry, input);
            }
        }
        if (entries == 0 || entries != directory.entries()) {
            throw refused("course.zip.invalid");
        }
        return new SourceFiles(withoutTopFolder());
    }

    private void add(ZipEntry entry, InputStream input) throws IOException {
        String name = entry.getName().replaceFirst("^(?:\\./)+", "");
        if (isOutside(name)) {
            throw refused("course.zip.outside", name);
        }
        if (entry.isDirectory() || isHidden(name)) {
            return;
        }
        if (name.chars().filter(character -> character == '/').count() >= DEEPEST) {
            throw refused("course.zip.deep", name);
        }
        String path = Normalizer.normalize(name, Normalizer.Form.NFC);
        names.add(path).ifPresent(problem -> {
            throw refused(problem.textKey(), problem.arguments().toArray());
        });
        files.put(path, content(path, input));
        if (files.size() > MOST_FILES) {
            throw refused("course.zip.manyFiles", String.valueOf(MOST_FILES));
        }
    }

    private byte[] content(String path, InputStream input) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        byte[] buffer = new byte[BUFFER];
        for (int read = input.read(buffer); read >= 0; read = input.read(buffer)) {
            content.write(buffer, 0, read);
            unpacked += read;
            if (content.size() > LARGEST_FILE_MB * MEGABYTE) {
                throw refused("course.zip.fileTooLarge", path, String.valueOf(LARGEST_FILE_MB));
            }
            if (unpacked > (long) LARGEST_UNPACKED_MB * MEGABYTE) {
                throw refused("course.zip.unpackedTooLarge", String.valueOf(LARGEST_UNPACKED_MB));
            }
        }
        return content.toByteArray();
    }

    private static boolean isOutside(String name) {
        return name.startsWith("/")
                || name.indexOf('\\') >= 0
                || name.indexOf('\0') >= 0
                || name.matches("[A-Za-z]:.*")
                || Arrays.asList(name.split("/")).contains("..");
    }

    private static boolean isHidden(String name) {
        return Arrays.stream(name.split("/")).anyMatch(part -> part.startsWith(".") || part.equals("__MACOSX"));
    }

    /** Most people zip the folder, not what is in it. */
    private Map<String, byte[]> withoutTopFolder() {
        if (files.containsKey(CourseYml.FILE)) {
            return files;
        }
        Set<String> tops = new HashSet<>();
        files.keySet().forEach(path -> tops.add(path.substring(0, Math.max(0, path.indexOf('/')))));
        String top = tops.size() == 1 ? tops.iterator().next() : "";
        if (top.isEmpty()) {
            return files;
        }
        Map<String, byte[]> inside = new TreeMap<>();
        files.forEach((path, content) -> inside.put(path.substring(top.length() + 1), content));
        return inside;
    }

    private static Rejected refused(String textKey, Object... arguments) {
        return Rejected.at("zip", textKey, arguments);
    }
}
