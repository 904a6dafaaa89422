package org.qihang.store.internal.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

/** {@code restore FILE}: into a database that has nothing in it. */
public final class RestoreCommand {

    private RestoreCommand() {}

    public static int run(Arguments arguments, Map<String, String> environment, Console console) throws IOException {
        Path path = arguments.onlyPath();
        Place place = Place.of(arguments, environment);
        try (BackupFile file = BackupFile.open(path)) {
            Manifest manifest = file.manifest();
            console.say(
                    "store.RestoreCommand.about",
                    path.toString(),
                    manifest.takenAt().toString(),
                    manifest.product(),
                    manifest.documents());
            file.verify();
            try (OpenDatabase to = OpenDatabase.at(place)) {
                new Restore(file, to).run(Clock.systemUTC());
            } catch (InterruptedRestore e) {
                console.complain(
                        switch (place) {
                            case Place.Folder _ -> "store.RestoreCommand.interruptedFolder";
                            case Place.Server _ -> "store.RestoreCommand.interruptedServer";
                        },
                        place.name(),
                        String.valueOf(e.getMessage()));
                return ExitCode.FAILED;
            }
            manifest.contents().forEach(one -> console.say("store.Contents.line", one.collection(), one.documents()));
            console.say("store.RestoreCommand.done", place.name(), manifest.documents());
        }
        return ExitCode.DONE;
    }
}
