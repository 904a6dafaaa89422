package org.qihang.store.internal.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.qihang.embedded.EmbeddedDatabase;

/** {@code backup FILE}: also while the application runs. */
public final class BackupCommand {

    private BackupCommand() {}

    public static int run(Arguments arguments, Map<String, String> environment, Console console) throws IOException {
        Path file = arguments.onlyPath();
        Place place = Place.of(arguments, environment);
        if (place instanceof Place.Folder folder && !EmbeddedDatabase.isIn(folder.path())) {
            throw new CommandRefused("store.Place.noDatabase", folder.name());
        }
        try (OpenDatabase from = OpenDatabase.at(place)) {
            Backup backup = Backup.write(from, file, Clock.systemUTC());
            backup.manifest()
                    .contents()
                    .forEach(one -> console.say("store.Contents.line", one.collection(), one.documents()));
            console.say(
                    "store.BackupCommand.done",
                    place.name(),
                    file.toString(),
                    backup.manifest().documents(),
                    backup.bytes(),
                    backup.sha256());
        }
        return ExitCode.DONE;
    }
}
