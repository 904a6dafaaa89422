package org.qihang.course.internal.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.qihang.account.Language;
import org.qihang.course.LessonId;
import org.qihang.course.LessonText;
import org.qihang.markdown.Addresses;
import org.qihang.markdown.Markdown;
import org.qihang.markdown.ParsedText;

/** One lesson's file as the HTML that readers see of it, without a course around it and without its answers. */
public final class LessonFragment {

    private static final LessonId ANY = new LessonId("any");

    private LessonFragment() {}

    /**
     * @param path names the language, where it does: {@code NAME.zh-CN.md}; otherwise the text's own letters do
     * @return sanitized
     */
    public static String of(String path, String source, Addresses addresses) {
        FrontMatter front = FrontMatter.read(path, source, new Findings());
        // Two rulers with text between them are no front matter
        String body = front.keys().isBroken() ? source : front.body();
        Language language = LessonFile.of(path).flatMap(LessonFile::language).orElseGet(() -> language(body));
        ParsedText parsed = Markdown.fragment(language.locale(), addresses).parse(body);
        QuizReader quizzes = new QuizReader(path, parsed, new Findings());
        QuizReader.Section section = quizzes.section();
        Quiz quiz = quizzes.read(section);
        if (quiz.questions().isEmpty()) {
            return parsed.render().html();
        }
        ParsedText text = parsed.withoutNotesOf(section.from(), section.to());
        List<String> parts = new ArrayList<>();
        parts.add(text.render(0, section.from() + 1).html());
        quiz.withoutAnswers(ANY).forEach(question -> parts.add(question(question)));
        parts.add(text.renderRest(section.to()).html());
        return String.join("", parts);
    }

    private static String question(LessonText.Question question) {
        String asked = question.promptHtml() + "\n" + question.hintHtml();
        return asked
                + switch (question.kind()) {
                    case SINGLE_CHOICE, TRUE_FALSE -> list(question.itemsHtml(), box("radio"));
                    case MULTIPLE_CHOICE -> list(question.itemsHtml(), box("checkbox"));
                    case ORDERING -> list(question.itemsHtml(), "%s");
                    case MATCHING -> list(question.itemsHtml(), "%s") + list(question.targetsHtml(), "%s");
                    case FILL_IN, NUMERIC, SHORT_TEXT -> "<p><input type=\"text\" disabled></p>\n";
                };
    }

    private static String box(String type) {
        return "<label><input type=\"" + type + "\" disabled>%s</label>";
    }

    private static String list(List<String> items, String shape) {
        return items.stream()
                .map(item -> "<li>" + shape.formatted(item) + "</li>\n")
                .collect(Collectors.joining("", "<ul>\n", "</ul>\n"));
    }

    private static Language language(String text) {
        long chinese = text.codePoints().filter(Character::isIdeographic).count();
        long latin = text.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(letter -> letter >= 'a' && letter <= 'z')
                .count();
        // A Chinese character says about as much as three Latin letters
        return chinese * 3 > latin ? Language.ZH : Language.EN;
    }
}
