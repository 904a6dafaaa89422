package org.qihang.course.internal.source;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A course in a folder. What begins with a dot isn't part of it, nor what tools unpack beside it; links aren't followed. */
public final class FolderSource {

    private static final Set<String> OF_TOOLS = Set.of("node_modules", "_site");

    private FolderSource() {}

    public static SourceFiles read(Path folder) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        Map<String, Instant> changed = new TreeMap<>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path inner, BasicFileAttributes attributes) {
                boolean part = inner.equals(folder) || !isHidden(inner) && !OF_TOOLS.contains(name(inner));
                return part ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (attributes.isRegularFile() && !isHidden(file)) {
                    String path = folder.relativize(file).toString().replace('\\', '/');
                    files.put(path, Files.readAllBytes(file));
                    changed.put(path, attributes.lastModifiedTime().toInstant());
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return new SourceFiles(files, changed);
    }

    private static boolean isHidden(Path path) {
        return name(path).startsWith(".");
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }
}
