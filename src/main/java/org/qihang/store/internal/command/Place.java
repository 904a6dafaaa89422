package org.qihang.store.internal.command;

import com.mongodb.ConnectionString;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;

/** Where the database is that a command is about. */
sealed interface Place {

    String USUAL_DATABASE = "qihang";
    String USUAL_FOLDER = "data";

    /** What the operator calls it; never with a password or a token in it. */
    String name();

    record Folder(Path path) implements Place {

        @Override
        public String name() {
            return path.toString();
        }
    }

    record Server(ConnectionString uri) implements Place {

        String database() {
            String given = uri.getDatabase();
            return given == null ? USUAL_DATABASE : given;
        }

        @Override
        public String name() {
            return uri.getHosts().stream().collect(Collectors.joining(",")) + "/" + database();
        }
    }

    /** {@code --data} before {@code MONGODB_URI}, before {@code QIHANG_DATA}, before the folder {@code data}. */
    static Place of(Arguments arguments, Map<String, String> environment) {
        if (arguments.data().isPresent()) {
            return new Folder(arguments.data().get());
        }
        String uri = environment.getOrDefault("MONGODB_URI", "");
        if (uri.isBlank()) {
            String folder = environment.getOrDefault("QIHANG_DATA", "");
            return new Folder(Path.of(folder.isBlank() ? USUAL_FOLDER : folder)
                    .toAbsolutePath()
                    .normalize());
        }
        try {
            return new Server(new ConnectionString(uri));
        } catch (IllegalArgumentException _) {
            throw new CommandRefused("store.Place.notAConnectionString");
        }
    }
}
