package org.qihang.store.internal.command;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;

/** A file beside the wanted one, readable by its owner only, which gets the wanted name when it is whole. */
final class PartFile implements AutoCloseable {

    private final Path wanted;
    private final Path part;

    private PartFile(Path wanted, Path part) {
        this.wanted = wanted;
        this.part = part;
    }

    /** @throws CommandRefused if the wanted file is there, or the folder for it isn't */
    static PartFile of(Path wanted) throws IOException {
        refuseToOverwrite(wanted);
        Path folder = Objects.requireNonNull(wanted.toAbsolutePath().getParent());
        if (!Files.isDirectory(folder)) {
            throw new CommandRefused("store.PartFile.noFolder", folder.toString());
        }
        Path part = Files.createTempFile(folder, wanted.getFileName() + ".", ".part", ownerOnly(folder));
        // Also when the command is interrupted; only a kill leaves it behind, under this name
        part.toFile().deleteOnExit();
        return new PartFile(wanted, part);
    }

    Path path() {
        return part;
    }

    /** It is on the disk before it has its name. */
    void finish() throws IOException {
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        refuseToOverwrite(wanted);
        Files.move(part, wanted, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void refuseToOverwrite(Path wanted) {
        if (Files.exists(wanted, LinkOption.NOFOLLOW_LINKS)) {
            throw new CommandRefused("store.PartFile.exists", wanted.toString());
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path folder) {
        boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(part);
    }
}
