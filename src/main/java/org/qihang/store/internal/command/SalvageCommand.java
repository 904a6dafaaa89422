package org.qihang.store.internal.command;

import java.nio.file.Path;
import org.qihang.embedded.DatabaseInUse;
import org.qihang.embedded.EmbeddedDatabase;
import org.qihang.embedded.Salvage;

/** {@code salvage --data DIR TARGET}: what can be read of a damaged data folder, in a new one. */
public final class SalvageCommand {

    private SalvageCommand() {}

    public static int run(Arguments arguments, Console console) {
        Path target = arguments.onlyPath();
        Path damaged = arguments.data().orElseThrow(Misused::new);
        if (!EmbeddedDatabase.isIn(damaged)) {
            throw new CommandRefused("store.Place.noDatabase", damaged.toString());
        }
        if (EmbeddedDatabase.isIn(target)) {
            throw new CommandRefused("store.SalvageCommand.targetUsed", target.toString());
        }
        return tell(copy(damaged, target), target, console);
    }

    private static Salvage.Report copy(Path damaged, Path target) {
        try {
            return Salvage.copy(damaged, target);
        } catch (DatabaseInUse _) {
            throw new CommandRefused("store.SalvageCommand.inUse", damaged.toString());
        }
    }

    private static int tell(Salvage.Report report, Path target, Console console) {
        for (Salvage.Found found : report.collections()) {
            if (found.missing() == Salvage.Found.UNKNOWN) {
                console.say("store.SalvageCommand.unreadable", found.name());
            } else if (found.missing() == 0) {
                console.say("store.Contents.line", found.name(), found.copied());
            } else {
                console.say("store.SalvageCommand.partly", found.name(), found.copied(), found.missing());
            }
        }
        if (report.committed() > report.version()) {
            console.say("store.SalvageCommand.endMissing", report.committed() - report.version());
        }
        if (report.isWhole()) {
            console.say("store.SalvageCommand.whole", target.toString());
            return ExitCode.DONE;
        }
        console.say("store.SalvageCommand.incomplete", target.toString());
        return ExitCode.INCOMPLETE;
    }
}
