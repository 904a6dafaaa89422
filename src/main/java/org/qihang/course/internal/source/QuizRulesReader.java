package org.qihang.course.internal.source;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qihang.course.QuizRules;

/** Reads the {@code quiz} of a lesson's front matter. */
record QuizRulesReader(String file, YamlMap keys, Findings findings) {

    private static final Set<String> KNOWN = Set.of("pass", "attempts", "minutes", "draw", "shuffle");
    private static final Set<String> TRUTHS = Set.of("true", "false");
    private static final int WHOLE = 100;
    private static final int MOST_ATTEMPTS = 100;
    private static final int MOST_MINUTES = 600;

    QuizRules read(Quiz quiz) {
        Keys.unknown(file, keys, KNOWN, findings);
        Keys.texts(file, keys, KNOWN, findings);
        Integer pass = number("pass", WHOLE);
        return new QuizRules(
                pass == null ? QuizRules.USUAL.passPercent() : pass,
                number("attempts", MOST_ATTEMPTS),
                number("minutes", MOST_MINUTES),
                draw(quiz),
                shuffle());
    }

    private @Nullable Integer draw(Quiz quiz) {
        Integer draw = number("draw", Math.max(1, quiz.questions().size()));
        boolean unequal = quiz.questions().stream()
                        .mapToInt(Quiz.Question::points)
                        .distinct()
                        .count()
                > 1;
        if (draw != null && unequal) {
            findings.warning(file, keys.line("draw"), keys.column("draw"), "course.check.unequalDraw");
        }
        return draw;
    }

    /** From 1. */
    private @Nullable Integer number(String key, int most) {
        Optional<String> given = keys.text(key).map(text -> text.replaceFirst("\\s*%$", ""));
        if (given.isEmpty()) {
            return null;
        }
        if (given.get().matches("[1-9]\\d{0,3}") && Integer.parseInt(given.get()) <= most) {
            return Integer.valueOf(given.get());
        }
        findings.flaw(
                file,
                keys.line(key),
                keys.column(key),
                "course.check.badQuizNumber",
                key,
                given.get(),
                String.valueOf(most));
        return null;
    }

    private @Nullable Boolean shuffle() {
        Optional<String> given = keys.text("shuffle");
        if (given.isPresent() && !TRUTHS.contains(given.get())) {
            findings.flaw(file, keys.line("shuffle"), keys.column("shuffle"), "course.check.badShuffle", given.get());
        }
        return given.equals(Optional.of("true")) ? true : null;
    }
}
