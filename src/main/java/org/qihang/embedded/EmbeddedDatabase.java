package org.qihang.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.qihang.embedded.internal.Server;
import org.qihang.embedded.internal.ServerFile;

/** A running embedded server on a data folder. */
public final class EmbeddedDatabase implements AutoCloseable {

    private final Server server;

    private EmbeddedDatabase(Server server) {
        this.server = server;
    }

    /**
     * Opens the database of a folder, or makes one; reads the whole file to find damage first.
     *
     * @throws DatabaseInUse if another process, or this one, has it open
     * @throws DatabaseDamaged if the file isn't what was last committed; it is left as it is
     * @throws UncheckedIOException if the folder can't be used
     */
    public static EmbeddedDatabase open(Path folder) {
        return new EmbeddedDatabase(Server.on(folder.toAbsolutePath().normalize()));
    }

    /** For tests: the same engine, with neither files nor waiting for a disk. */
    public static EmbeddedDatabase inMemory() {
        return new EmbeddedDatabase(Server.inMemory());
    }

    /** Whether there is a database in a folder, sound or damaged. */
    public static boolean isIn(Path folder) {
        return Server.hasFile(folder);
    }

    /** The file that holds the connection string while a process serves the folder; its owner only may read it. */
    public static Path serverFile(Path folder) {
        return ServerFile.in(folder);
    }

    /** The connection string of the process that has the folder open, for commands that join it. */
    public static Optional<String> running(Path folder) {
        try {
            return ServerFile.read(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("The folder's file 'server' can't be read: " + folder, e);
        }
    }

    /** For any MongoDB driver. It contains the token, so it is as secret as the data. */
    public String connectionString() {
        return server.connectionString();
    }

    /**
     * Called once when the file can't be written any more (a full disk, a failing one). From then on every command is
     * refused; what was acknowledged is on disk. The process had better end and be started again.
     */
    public void whenFailed(Consumer<Throwable> action) {
        server.whenFailed(action);
    }

    /** Whether it can still write; see {@link #whenFailed}. */
    public boolean isSound() {
        return server.isSound();
    }

    /** How the file stands; empty for a database in memory. */
    public Optional<FileUse> fileUse() {
        return server.fileUse();
    }

    /** Lets running commands finish, then closes the file. */
    @Override
    public void close() {
        server.close();
    }
}
