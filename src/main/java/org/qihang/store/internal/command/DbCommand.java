package org.qihang.store.internal.command;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.qihang.embedded.DatabaseInUse;
import org.qihang.embedded.EmbeddedDatabase;
import org.qihang.store.internal.EndOfWriting;

/** {@code db --data DIR}: serves a data folder to several nodes on one machine, until the process is told to end. */
public final class DbCommand {

    private DbCommand() {}

    public static int run(Arguments arguments, Map<String, String> environment, Console console) {
        if (!arguments.words().isEmpty() || arguments.isDryRun()) {
            throw new Misused();
        }
        if (!(Place.of(arguments, withoutServer(environment)) instanceof Place.Folder folder)) {
            throw new Misused();
        }
        EmbeddedDatabase database = open(folder);
        database.whenFailed(new EndOfWriting(EndOfWriting::endProcess));
        CountDownLatch ended = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(Thread.ofPlatform().name("end-of-serving").unstarted(() -> {
                    database.close();
                    ended.countDown();
                }));
        Path server = EmbeddedDatabase.serverFile(folder.path());
        console.say("store.DbCommand.serving", folder.name(), server.toString());
        return await(ended);
    }

    /** It is about a folder, whatever else the environment names. */
    private static Map<String, String> withoutServer(Map<String, String> environment) {
        return Map.of("QIHANG_DATA", environment.getOrDefault("QIHANG_DATA", ""));
    }

    private static EmbeddedDatabase open(Place.Folder folder) {
        try {
            return EmbeddedDatabase.open(folder.path());
        } catch (DatabaseInUse _) {
            throw new CommandRefused("store.DbCommand.inUse", folder.name());
        }
    }

    private static int await(CountDownLatch ended) {
        try {
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return ExitCode.DONE;
    }
}
