package org.qihang.store.internal.command;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** A command line: its plain words, {@code --data DIR}, and {@code --dry-run}. */
public record Arguments(List<String> words, Optional<Path> data, boolean isDryRun) {

    public Arguments {
        words = List.copyOf(words);
    }

    /** @throws Misused if there is an option that no command has, or one without its value */
    public static Arguments of(List<String> line) {
        List<String> words = new ArrayList<>();
        Optional<Path> data = Optional.empty();
        boolean dryRun = false;
        Iterator<String> rest = line.iterator();
        while (rest.hasNext()) {
            String word = rest.next();
            if (word.equals("--data") && data.isEmpty() && rest.hasNext()) {
                data = Optional.of(path(rest.next()));
            } else if (word.equals("--dry-run")) {
                dryRun = true;
            } else if (word.startsWith("-") || word.isBlank()) {
                throw new Misused();
            } else {
                words.add(word);
            }
        }
        return new Arguments(words, data, dryRun);
    }

    /** The one file or folder that a command is about. */
    Path onlyPath() {
        if (words.size() != 1 || isDryRun) {
            throw new Misused();
        }
        return path(words.getFirst());
    }

    private static Path path(String given) {
        try {
            if (given.isBlank()) {
                throw new Misused();
            }
            return Path.of(given).toAbsolutePath().normalize();
        } catch (InvalidPathException _) {
            throw new Misused();
        }
    }
}
