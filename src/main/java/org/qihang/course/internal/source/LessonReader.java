package org.qihang.course.internal.source;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.util.ast.Node;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.qihang.account.Language;
import org.qihang.course.Assignment;
import org.qihang.course.Completion;
import org.qihang.course.LessonId;
import org.qihang.course.LessonText;
import org.qihang.course.QuizRules;
import org.qihang.markdown.Addresses;
import org.qihang.markdown.Markdown;
import org.qihang.markdown.ParsedText;
import org.qihang.markdown.Position;
import org.qihang.markdown.Rendered;

/** Reads one lesson's file: front matter, text, quiz. */
final class LessonReader {

    private static final int CHINESE_A_MINUTE = 300;
    private static final int WORDS_A_MINUTE = 200;
    private static final int MOST_MINUTES = 600;

    /** Of mdBook's preprocessors and of Liquid, which Jekyll runs first. */
    private static final Pattern OTHER_SYNTAX = Pattern.compile("\\{\\{#\\w+.*?}}|\\{%-?\\s*\\w+.*?%}");

    private static final LessonId NO_ID = new LessonId("without-id");

    private final Findings findings;

    LessonReader(Findings findings) {
        this.findings = findings;
    }

    Lesson read(LessonFile file, String source, Language language, Addresses addresses, Optional<LessonId> known) {
        FrontMatter front = FrontMatter.read(file.path(), source, findings);
        ParsedText parsed = Markdown.lesson(language.locale(), addresses).parse(front.body());
        QuizReader quizzes = new QuizReader(file.path(), parsed, findings);
        QuizReader.Section section = quizzes.section();
        Quiz quiz = quizzes.read(section);
        if (quizzes.isBroken() && findings.isForeign()) {
            // What another system means by such a heading is text like the rest
            section = quizzes.nowhere();
            quiz = Quiz.NONE;
        }
        // the page shows the title itself
        int start = hasTitle(parsed) && section.from() > 0 ? 1 : 0;
        ParsedText shown = parsed.withoutNotesOf(section.from(), section.to());
        boolean hasQuiz = section.from() < section.to();
        Rendered before = hasQuiz ? shown.render(start, section.from()) : shown.renderRest(start);
        Rendered after = hasQuiz ? shown.renderRest(section.to()) : shown.render(section.to(), section.to());
        checkHeadings(file.path(), parsed);
        parsed.unclosedContainers()
                .forEach(at -> findings.flaw(file.path(), at.line(), at.column(), "course.check.unclosedContainer"));
        if (findings.isForeign()) {
            checkOtherSyntax(file.path(), source);
        }
        Optional<LessonId> id = id(file.path(), front.keys(), known);
        QuizRules rules = new QuizRulesReader(file.path(), front.keys().map("quiz"), findings).read(quiz);
        Optional<Assignment> assignment =
                new AssignmentReader(file.path(), front.keys().map("assignment"), parsed, findings).read();
        String title = front.keys().text("title").orElseGet(() -> firstHeading(parsed, file));
        LessonText text = new LessonText(
                id.orElse(NO_ID),
                language,
                title,
                before.html(),
                after.html(),
                Stream.concat(before.outline().stream(), after.outline().stream())
                        .map(heading -> new LessonText.Heading(heading.level(), heading.text(), heading.anchor()))
                        .toList(),
                front.keys().texts("objectives"),
                rules,
                quiz.withoutAnswers(id.orElse(NO_ID)),
                assignment.orElse(null));
        int minutes = minutes(file.path(), front.keys(), before.text() + after.text(), language);
        Completion completion = completion(file.path(), front.keys(), quiz, assignment.isPresent());
        return new Lesson(
                file,
                language,
                id,
                front.keys().line("id"),
                title,
                minutes,
                completion,
                quiz,
                text,
                parsed.links(),
                List.copyOf(parsed.anchors()));
    }

    private Optional<LessonId> id(String file, YamlMap keys, Optional<LessonId> known) {
        Optional<String> given = keys.text("id");
        if (findings.isForeign()) {
            String id = known.map(LessonId::value).orElse("");
            if (!given.equals(Optional.of(id))) {
                findings.warning(file, 1, 1, "course.check.derivedId", id);
            }
        } else if (given.isEmpty() && !keys.isMissing()) {
            findings.error(file, keys.line("id"), 1, "course.check.noLessonId");
        } else if (given.isPresent() && !LessonId.isValid(given.get())) {
            findings.error(file, keys.line("id"), keys.column("id"), "course.check.badId", given.get());
        }
        return known;
    }

    private int minutes(String file, YamlMap keys, String text, Language language) {
        Optional<String> given = keys.text("minutes");
        if (given.isPresent()) {
            if (given.get().matches("[1-9]\\d{0,2}") && Integer.parseInt(given.get()) <= MOST_MINUTES) {
                return Integer.parseInt(given.get());
            }
            findings.flaw(file, keys.line("minutes"), keys.column("minutes"), "course.check.badMinutes", given.get());
        }
        int size =
                language == Language.ZH ? text.length() / CHINESE_A_MINUTE : text.split("\\s+").length / WORDS_A_MINUTE;
        return Math.max(1, size);
    }

    private Completion completion(String file, YamlMap keys, Quiz quiz, boolean hasAssignment) {
        boolean hasQuiz = !quiz.questions().isEmpty();
        Optional<String> given = keys.text("completion");
        if (given.isPresent()) {
            Optional<Completion> rule = Arrays.stream(Completion.values())
                    .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(given.get()))
                    .findFirst();
            if (rule.isEmpty()) {
                flaw(file, keys, "course.check.badCompletion", given.get());
            } else if (rule.get() == Completion.QUIZ && !hasQuiz) {
                flaw(file, keys, "course.check.completionWithoutQuiz");
            } else if (rule.get() == Completion.ASSIGNMENT && !hasAssignment) {
                flaw(file, keys, "course.check.completionWithoutAssignment");
            } else {
                return rule.get();
            }
        }
        if (hasQuiz && hasAssignment) {
            return Completion.ALL;
        }
        if (hasAssignment) {
            return Completion.ASSIGNMENT;
        }
        return hasQuiz ? Completion.QUIZ : Completion.READ;
    }

    private void flaw(String file, YamlMap keys, String textKey, String... arguments) {
        findings.flaw(file, keys.line("completion"), keys.column("completion"), textKey, arguments);
    }

    private void checkHeadings(String file, ParsedText parsed) {
        int last = 0;
        for (Node block : parsed.blocks()) {
            if (block instanceof Heading heading) {
                if (last > 0 && heading.getLevel() > last + 1) {
                    Position at = parsed.position(heading);
                    findings.warning(
                            file,
                            at.line(),
                            at.column(),
                            "course.check.skippedHeading",
                            String.valueOf(last),
                            String.valueOf(heading.getLevel()));
                }
                last = heading.getLevel();
            }
        }
    }

    private void checkOtherSyntax(String file, String source) {
        String[] lines = source.split("\n", -1);
        for (int line = 0; line < lines.length; line++) {
            Matcher matcher = OTHER_SYNTAX.matcher(lines[line]);
            if (matcher.find()) {
                findings.warning(file, line + 1, matcher.start() + 1, "course.check.otherSyntax", matcher.group());
            }
        }
    }

    private static boolean hasTitle(ParsedText parsed) {
        return !parsed.blocks().isEmpty()
                && parsed.blocks().getFirst() instanceof Heading heading
                && heading.getLevel() == 1;
    }

    private static String firstHeading(ParsedText parsed, LessonFile file) {
        List<Node> blocks = parsed.blocks();
        return blocks.stream()
                .filter(Heading.class::isInstance)
                .map(ParsedText::plain)
                .findFirst()
                .orElseGet(file::name);
    }
}
