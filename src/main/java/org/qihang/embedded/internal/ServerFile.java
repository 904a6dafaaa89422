package org.qihang.embedded.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/** Says to those who may read it how the running database is reached: its connection string, token included. */
public final class ServerFile {

    private static final String NAME = "server";

    private ServerFile() {}

    public static Path in(Path folder) {
        return folder.resolve(NAME);
    }

    static void write(Path folder, String connectionString) throws IOException {
        Path prepared = Files.createTempFile(folder, NAME, ".new", ownerOnly(folder));
        Files.writeString(prepared, connectionString + System.lineSeparator());
        Files.move(prepared, folder.resolve(NAME), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static FileAttribute<?>[] ownerOnly(Path folder) {
        boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    /** Empty when no database runs there, or none that this person may use. */
    public static Optional<String> read(Path folder) throws IOException {
        Path file = in(folder);
        return Files.isReadable(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
    }

    static void remove(Path folder) throws IOException {
        Files.deleteIfExists(folder.resolve(NAME));
    }
}
