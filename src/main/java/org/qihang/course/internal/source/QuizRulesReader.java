package org.qihang.course.internal.source;

import java.util.Optional;
import java.util.Set;
import org.qihang.course.QuizRules;

/** Reads the {@code quiz} of a lesson's front matter. */
record QuizRulesReader(String file, YamlMap keys, Findings findings) {

    private static final Set<String> KNOWN = Set.of("pass");
    private static final int WHOLE = 100;

    QuizRules read() {
        Keys.unknown(file, keys, KNOWN, findings);
        Keys.texts(file, keys, KNOWN, findings);
        return new QuizRules(number("pass", WHOLE, QuizRules.USUAL.passPercent()));
    }

    /** From 1. */
    private int number(String key, int most, int usual) {
        Optional<String> given = keys.text(key).map(text -> text.replaceFirst("\\s*%$", ""));
        if (given.isEmpty()) {
            return usual;
        }
        if (given.get().matches("[1-9]\\d{0,3}") && Integer.parseInt(given.get()) <= most) {
            return Integer.parseInt(given.get());
        }
        findings.flaw(
                file,
                keys.line(key),
                keys.column(key),
                "course.check.badQuizNumber",
                key,
                given.get(),
                String.valueOf(most));
        return usual;
    }
}
