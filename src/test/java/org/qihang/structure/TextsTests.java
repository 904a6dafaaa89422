package org.qihang.structure;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every text exists in both languages, is used, and takes the same arguments in both. */
class TextsTests {

    private static final Path TEXTS = Path.of("src/main/resources/texts");
    private static final String CHINESE = "_zh_CN.properties";

    static List<Path> englishFiles() throws IOException {
        try (Stream<Path> files = Files.list(TEXTS)) {
            return files.filter(file -> !file.toString().endsWith(CHINESE))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("englishFiles")
    void everyTextExistsInBothLanguages(Path english) throws IOException {
        assertThat(load(chinese(english)).keySet()).isEqualTo(load(english).keySet());
    }

    @ParameterizedTest
    @MethodSource("englishFiles")
    void textsAreSorted(Path english) throws IOException {
        for (Path file : List.of(english, chinese(english))) {
            List<String> keys = Files.readAllLines(file).stream()
                    .filter(line -> line.matches("[A-Za-z][A-Za-z0-9.]*=.*"))
                    .map(line -> line.substring(0, line.indexOf('=')))
                    .toList();
            assertThat(keys).as(file.toString()).isSorted().doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @MethodSource("englishFiles")
    void bothLanguagesTakeTheSameArguments(Path english) throws IOException {
        Map<String, String> chinese = load(chinese(english));
        load(english)
                .forEach((key, text) -> assertThat(arguments(chinese.getOrDefault(key, ""), Locale.SIMPLIFIED_CHINESE))
                        .as(key)
                        .isSubsetOf(arguments(text, Locale.ENGLISH)));
    }

    @Test
    void everyTextIsUsedAndEveryUsedKeyHasAText() throws IOException {
        TreeSet<String> known = new TreeSet<>();
        List<String> modules = new ArrayList<>();
        for (Path file : englishFiles()) {
            known.addAll(load(file).keySet());
            modules.add(String.valueOf(file.getFileName()).replace(".properties", ""));
        }
        String shape = "\"((?:" + String.join("|", modules) + ")\\.[A-Za-z]+(?:\\.[A-Za-z0-9]+)+|(?:"
                + String.join("|", modules) + ")\\.[a-z][A-Za-z]*\\.[A-Za-z0-9]+)\"";
        TreeSet<String> used = Pattern.compile(shape)
                .matcher(sources())
                .results()
                .map((MatchResult result) -> result.group(1))
                // meeting.tencent.com is a host
                .filter(key -> !key.endsWith(".com"))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(difference(known, used)).as("texts that no code uses").isEmpty();
        assertThat(difference(used, known)).as("keys without a text").isEmpty();
    }

    private static TreeSet<String> difference(TreeSet<String> all, TreeSet<String> without) {
        TreeSet<String> rest = new TreeSet<>(all);
        rest.removeAll(without);
        return rest;
    }

    private static String sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            StringBuilder all = new StringBuilder();
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                all.append(Files.readString(file));
            }
            return all.toString();
        }
    }

    private static TreeSet<String> arguments(String text, Locale locale) {
        return new TreeSet<>(new MessageFormat(text, locale).getArgumentNames());
    }

    private static Path chinese(Path english) {
        return english.resolveSibling(String.valueOf(english.getFileName()).replace(".properties", CHINESE));
    }

    private static Map<String, String> load(Path file) throws IOException {
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        Map<String, String> texts = new TreeMap<>();
        properties.forEach((key, text) -> texts.put((String) key, (String) text));
        return texts;
    }
}
