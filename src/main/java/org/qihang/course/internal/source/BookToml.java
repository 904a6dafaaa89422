package org.qihang.course.internal.source;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What mdBook's {@code book.toml} says of a book: four keys of its table {@code [book]}, which are strings on one line or
 * lists of them. A library for all of TOML would be larger than what is asked of it here.
 */
record BookToml(Optional<String> title, Optional<String> language, List<String> authors, String source) {

    private static final String FILE = "book.toml";

    static BookToml in(SourceFiles files) {
        String text = files.text(FILE).orElse("");
        String source = string(text, "src").orElse("src");
        return new BookToml(
                string(text, "title"),
                string(text, "language"),
                strings(text, "authors"),
                source.replaceAll("/*$", "/"));
    }

    private static Optional<String> string(String text, String key) {
        Matcher line =
                Pattern.compile("(?m)^\\s*" + key + "\\s*=\\s*([\"'])(.*?)\\1").matcher(text);
        return line.find() ? Optional.of(line.group(2).strip()).filter(value -> !value.isEmpty()) : Optional.empty();
    }

    private static List<String> strings(String text, String key) {
        Matcher line = Pattern.compile("(?m)^\\s*" + key + "\\s*=\\s*\\[([^\\]]{0,2000})\\]")
                .matcher(text);
        return line.find()
                ? Pattern.compile("\"([^\"]*)\"")
                        .matcher(line.group(1))
                        .results()
                        .map(result -> result.group(1))
                        .toList()
                : List.of();
    }
}
