package org.qihang.store;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A command that was given, and what came of it. */
record Given(int exitCode, String out, String err) {

    static Given command(String... line) {
        return command(Map.of(), Locale.ENGLISH, line);
    }

    static Given command(Map<String, String> environment, Locale locale, String... line) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int exitCode = StoreCommands.run(List.of(line), environment, locale, print(out), print(err));
        return new Given(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
