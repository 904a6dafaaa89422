package org.qihang.course.internal.source;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.qihang.account.Language;
import org.qihang.account.Localized;
import org.qihang.course.CourseFacts;
import org.qihang.course.CourseId;
import org.qihang.course.Level;

/** Reads {@code course.yml}. */
final class CourseYml {

    static final String FILE = "course.yml";

    private static final Set<String> KNOWN = Set.of(
            "id",
            "language",
            "title",
            "summary",
            "university",
            "authors",
            "licence",
            "level",
            "hours",
            "credits",
            "prerequisites",
            "modules");
    private static final Set<String> LANGUAGES = Set.of("en", "zh-CN");
    private static final Set<String> HOURS = Set.of("online", "classroom", "practice");

    private final YamlMap yaml;
    private final Findings findings;

    CourseYml(String text, Findings findings) {
        this.findings = findings;
        this.yaml = YamlMap.parse(FILE, text, 1, findings);
        Keys.unknown(FILE, yaml, KNOWN, findings);
        Keys.texts(FILE, yaml, Set.of("id", "language", "licence", "level", "credits"), findings);
        Keys.maps(FILE, yaml, Set.of("title", "summary", "hours"), findings);
        Keys.lists(FILE, yaml, Set.of("authors", "prerequisites", "modules"), findings);
        Keys.unknown(FILE, yaml.map("title"), LANGUAGES, findings);
        Keys.unknown(FILE, yaml.map("summary"), LANGUAGES, findings);
        Keys.unknown(FILE, yaml.map("hours"), HOURS, findings);
        Keys.texts(FILE, yaml.map("title"), LANGUAGES, findings);
        Keys.texts(FILE, yaml.map("summary"), LANGUAGES, findings);
        Keys.texts(FILE, yaml.map("hours"), HOURS, findings);
        Keys.unknown(FILE, yaml.map("university"), LANGUAGES, findings);
        Keys.texts(FILE, yaml.map("university"), LANGUAGES, findings);
    }

    Language language() {
        Optional<Language> given = yaml.text("language").flatMap(Language::ofTag);
        if (given.isEmpty()) {
            findings.error(FILE, yaml.line("language"), yaml.column("language"), "course.check.badLanguage");
        }
        return given.orElse(Language.EN);
    }

    YamlMap yaml() {
        return yaml;
    }

    /** Empty where something is missing without which there is no course; it has been noted then. */
    Optional<CourseFacts> facts(Language language) {
        Optional<String> id = yaml.text("id");
        if (id.filter(CourseId::isValid).isEmpty()) {
            findings.error(FILE, yaml.line("id"), yaml.column("id"), "course.check.badId", id.orElse(""));
        }
        Localized title = localized(yaml.map("title"));
        if (title.exactly(language).isEmpty()) {
            findings.error(FILE, yaml.line("title"), yaml.column("title"), "course.check.noTitle", language.tag());
        }
        if (id.filter(CourseId::isValid).isEmpty() || title.isEmpty()) {
            return Optional.empty();
        }
        YamlMap hours = yaml.map("hours");
        return Optional.of(new CourseFacts(
                new CourseId(id.get()),
                language,
                title,
                localized(yaml.map("summary")),
                university(language),
                yaml.texts("authors"),
                yaml.text("licence").orElse(""),
                level(),
                number(hours, "online"),
                number(hours, "classroom"),
                number(hours, "practice"),
                number(yaml, "credits"),
                yaml.texts("prerequisites")));
    }

    static Localized localized(YamlMap map) {
        return new Localized(map.text("zh-CN").orElse(""), map.text("en").orElse(""));
    }

    /** By language, or one name for all. */
    private Localized university(Language language) {
        String name = yaml.text("university").orElse("");
        Localized names = localized(yaml.map("university"));
        return names.isEmpty() ? Localized.only(language, name) : names;
    }

    private Level level() {
        Optional<String> given = yaml.text("level");
        try {
            return given.map(level -> Level.valueOf(level.toUpperCase(Locale.ROOT)))
                    .orElse(Level.INTRODUCTORY);
        } catch (IllegalArgumentException e) {
            findings.error(FILE, yaml.line("level"), yaml.column("level"), "course.check.badLevel", given.orElse(""));
            return Level.INTRODUCTORY;
        }
    }

    private double number(YamlMap map, String key) {
        Optional<String> given = map.text(key);
        if (given.filter(number -> !number.matches("\\d{1,4}(\\.\\d{1,2})?")).isPresent()) {
            findings.error(FILE, map.line(key), map.column(key), "course.check.badNumber", key, given.get());
            return 0;
        }
        return given.map(Double::parseDouble).orElse(0.0);
    }
}
