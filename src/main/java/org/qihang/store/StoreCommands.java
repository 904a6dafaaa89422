package org.qihang.store;

import com.mongodb.MongoException;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.qihang.embedded.DatabaseDamaged;
import org.qihang.store.internal.command.Arguments;
import org.qihang.store.internal.command.BackupCommand;
import org.qihang.store.internal.command.CommandRefused;
import org.qihang.store.internal.command.Console;
import org.qihang.store.internal.command.DbCommand;
import org.qihang.store.internal.command.ExitCode;
import org.qihang.store.internal.command.Misused;
import org.qihang.store.internal.command.RestoreCommand;
import org.qihang.store.internal.command.SalvageCommand;
import org.qihang.store.internal.command.ShardCommand;

/** What an operator does with a database from the command line, without starting the application. */
public final class StoreCommands {

    private static final Set<String> NAMES = Set.of("backup", "restore", "salvage", "db", "shard");

    private StoreCommands() {}

    public static boolean isOne(String name) {
        return NAMES.contains(name);
    }

    /**
     * @param line the command's name and its arguments
     * @param environment where {@code MONGODB_URI} and {@code QIHANG_DATA} are looked up
     * @return the exit code: 0, or 1 if it couldn't be done, 2 if the arguments make no sense, 3 if a salvaged copy is
     *     incomplete
     */
    public static int run(
            List<String> line, Map<String, String> environment, Locale locale, PrintStream out, PrintStream err) {
        Console console = Console.of(locale, out, err);
        String name = line.getFirst();
        try {
            Arguments arguments = Arguments.of(line.subList(1, line.size()));
            return switch (name) {
                case "backup" -> BackupCommand.run(arguments, environment, console);
                case "restore" -> RestoreCommand.run(arguments, environment, console);
                case "salvage" -> SalvageCommand.run(arguments, console);
                case "db" -> DbCommand.run(arguments, environment, console);
                case "shard" -> ShardCommand.run(arguments, environment, console);
                default -> throw new IllegalArgumentException(name);
            };
        } catch (Misused _) {
            console.complain(usage(name));
            return ExitCode.MISUSED;
        } catch (CommandRefused e) {
            console.complain(e.textKey(), e.arguments());
        } catch (DatabaseDamaged e) {
            console.complain("store.StoreCommands.damaged", String.valueOf(e.getMessage()));
        } catch (MongoException e) {
            console.complain("store.StoreCommands.database", String.valueOf(e.getMessage()));
        } catch (IOException | UncheckedIOException e) {
            console.complain("store.StoreCommands.files", e.toString());
        }
        return ExitCode.FAILED;
    }

    private static String usage(String command) {
        return switch (command) {
            case "backup" -> "store.BackupCommand.usage";
            case "restore" -> "store.RestoreCommand.usage";
            case "salvage" -> "store.SalvageCommand.usage";
            case "db" -> "store.DbCommand.usage";
            default -> "store.ShardCommand.usage";
        };
    }
}
