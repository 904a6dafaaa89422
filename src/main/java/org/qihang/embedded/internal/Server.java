package org.qihang.embedded.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.h2.mvstore.FileStore;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;
import org.qihang.embedded.FileUse;

/** A running server: the file, the commits, and the port. */
public final class Server implements AutoCloseable {

    private static final double PERCENT = 100;

    private final MVStore store;
    private final GroupCommit commits;
    private final Listener listener;
    private final String connectionString;
    private final @Nullable Folder folder;

    /** What is held of a data folder while the server runs. */
    private record Folder(Path path, FolderLock lock, CommittedVersion committed, Upkeep upkeep) {

        void release() throws IOException {
            try (lock) {
                ServerFile.remove(path);
                committed.close();
            }
        }
    }

    private Server(MVStore store, GroupCommit commits, @Nullable Folder folder) {
        this.store = store;
        this.commits = commits;
        this.folder = folder;
        Token token = Token.random();
        this.listener = new Listener(new StoredBackend(store, commits), token);
        this.connectionString = "mongodb://127.0.0.1:" + listener.port() + "/?appName=" + token.text();
    }

    public static boolean hasFile(Path folder) {
        return Files.exists(folder.resolve(DataFile.NAME));
    }

    public static Server inMemory() {
        MVStore store = DataFile.inMemory();
        return new Server(store, new GroupCommit(store, false, _ -> {}), null);
    }

    public static Server on(Path path) {
        try {
            Files.createDirectories(path);
            FolderLock lock = FolderLock.take(path);
            try {
                return start(path, lock);
            } catch (RuntimeException | IOException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The embedded database can't use the folder " + path, e);
        }
    }

    private static Server start(Path path, FolderLock lock) throws IOException {
        DataFile file = new DataFile(path);
        MVStore store = file.open();
        CommittedVersion committed = file.committed();
        committed.write(store.getCurrentVersion());
        GroupCommit commits = new GroupCommit(store, true, committed::write);
        Server server = new Server(store, commits, new Folder(path, lock, committed, new Upkeep(store, commits)));
        ServerFile.write(path, server.connectionString);
        return server;
    }

    public String connectionString() {
        return connectionString;
    }

    public void whenFailed(Consumer<Throwable> action) {
        commits.whenFailed(action);
    }

    public boolean isSound() {
        return commits.isSound();
    }

    public Optional<FileUse> fileUse() {
        if (folder == null) {
            return Optional.empty();
        }
        FileStore<?> file = store.getFileStore();
        double live = file.getFillRate() / PERCENT * (file.getChunksFillRate() / PERCENT);
        return Optional.of(new FileUse(file.size(), live, folder.path().toFile().getUsableSpace()));
    }

    @Override
    public void close() {
        listener.close();
        if (folder != null) {
            folder.upkeep().close();
        }
        store.close();
        if (folder != null) {
            try {
                folder.release();
            } catch (IOException e) {
                throw new UncheckedIOException("The embedded database's folder can't be released", e);
            }
        }
    }
}
