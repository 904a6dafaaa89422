package org.qihang.learning.ui;

import static org.qihang.learning.ui.Markup.escape;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.qihang.account.Language;
import org.qihang.course.Assignment;
import org.qihang.course.CourseOutline;
import org.qihang.course.CourseRoutes;
import org.qihang.course.LessonId;
import org.qihang.course.LessonText;
import org.qihang.learning.CourseProgress;
import org.qihang.learning.Reading;
import org.qihang.uikit.Texts;

/**
 * A lesson's page as HTML: the first response to its address and the view are made of the same pieces, so that nothing
 * moves when Flow takes over.
 *
 * @param language of the page; the text may be in another where it isn't translated
 * @param named whether the address names the language, so that its links do too
 */
record LessonMarkup(Reading.Open reading, Language language, boolean named, Texts texts) {

    static final String OUTLINE_SWITCH = "outline-open";
    /** Sets formulas, draws diagrams, colours code; on the pages that have some. */
    static final String SCRIPT = "/scripts/prose.js";

    private static final Pattern NUMBERED_BLOCK =
            Pattern.compile("<(?!h[1-6]\\b)([a-z]+)([^<>]*?) data-p=\"(\\d{1,6})\"");
    private static final int DEEPEST_HEADING = 3;

    /** The course's lessons: a column on wide screens, a sheet on the phone, opened without a script. */
    String outline() {
        StringBuilder html = new StringBuilder("""
                <div class="outline-box" data-part="outline"><input type="checkbox" id="%1$s" class="outline-switch" aria-label="%2$s">\
                <label class="outline-shade" for="%1$s" aria-hidden="true"></label>\
                <nav class="outline" aria-label="%2$s"><a class="outline-course" href="%3$s">%4$s</a>""".formatted(
                        OUTLINE_SWITCH,
                        text("learning.LessonMarkup.outline"),
                        CourseRoutes.course(course().course()),
                        escape(course().facts().title().in(language))));
        reading.progress().ifPresent(progress -> html.append(progress(progress)));
        course().modules().forEach(module -> {
            html.append("<h3>").append(escape(module.title().in(language))).append("</h3><ol>");
            module.lessons().forEach(lesson -> html.append(outlineLink(lesson)));
            html.append("</ol>");
        });
        return html.append("</nav></div>").toString();
    }

    /** The same for outlines that differ in nothing but which lesson is open. */
    int outlined() {
        return Objects.hash(
                course().release(),
                language,
                named,
                reading.progress().map(joined -> joined.enrolment().completed()));
    }

    /** The same for pages that say the same. */
    String fingerprint() {
        return Integer.toHexString(
                Objects.hash(outline(), text(), textAfterQuiz(), foot(), contents(), new MarginMarkup(this).list()));
    }

    private String progress(CourseProgress progress) {
        return "<div class=\"outline-progress\"><div class=\"meter\"><i style=\"width:%d%%\"></i></div><span>%s</span></div>"
                .formatted(
                        progress.percent(),
                        text(
                                "learning.CourseCard.progress",
                                progress.completedLessons(),
                                progress.lessons(),
                                progress.percent()));
    }

    private String outlineLink(CourseOutline.Lesson lesson) {
        boolean done = reading.enrolment() != null && reading.enrolment().hasCompleted(lesson.lesson());
        boolean here = lesson.equals(reading.lesson());
        return "<li><a href=\"%s\"%s><span class=\"dot%s\"></span><span>%s%s</span></a></li>"
                .formatted(
                        address(lesson.lesson()),
                        here ? " aria-current=\"page\"" : "",
                        done ? " done" : "",
                        escape(lesson.title().in(language)),
                        done
                                ? "<span class=\"visually-hidden\"> " + text("learning.LessonMarkup.done") + "</span>"
                                : "");
    }

    /** Heading and text, up to the quiz. */
    String text() {
        LessonText text = reading.text();
        String html = text.html();
        int headingEnd = html.startsWith("<h1") ? html.indexOf("</h1>") + "</h1>".length() : 0;
        String heading = headingEnd == 0 ? "<h1>" + escape(text.title()) + "</h1>" : html.substring(0, headingEnd);
        return "<div class=\"lesson-text\" data-part=\"text\">" + facts() + "<div lang=\""
                + text.language().tag() + "\">" + heading + objectives() + assignment() + "<div class=\"prose\">"
                + inPage(html.substring(headingEnd)) + "</div></div></div>";
    }

    /** There is something in it that the script makes more of. */
    boolean needsScript() {
        LessonText text = reading.text();
        return Stream.concat(Stream.of(text.html(), text.htmlAfterQuiz()), inQuestions(text))
                .anyMatch(html -> html.contains("<code class=\"language-"));
    }

    private static Stream<String> inQuestions(LessonText text) {
        return text.questions().stream()
                .flatMap(question -> Stream.of(
                                List.of(question.promptHtml(), question.hintHtml()),
                                question.itemsHtml(),
                                question.targetsHtml())
                        .flatMap(List::stream));
    }

    /** What follows the quiz. */
    String textAfterQuiz() {
        return "<div class=\"prose\" data-part=\"after-quiz\" lang=\""
                + reading.text().language().tag() + "\">"
                + inPage(reading.text().htmlAfterQuiz()) + "</div>";
    }

    private String facts() {
        CourseOutline.Lesson lesson = reading.lesson();
        StringBuilder html = new StringBuilder("<p class=\"lesson-facts\"><label class=\"chip outline-label\" for=\"")
                .append(OUTLINE_SWITCH)
                .append("\">")
                .append(text("learning.LessonMarkup.outline"))
                .append("</label><span>")
                .append(text(
                        "learning.LessonMarkup.facts",
                        course().position(lesson.lesson()),
                        course().lessons().size(),
                        lesson.minutes()))
                .append("</span>");
        if (lesson.languages().contains(language.other())) {
            html.append(languageSwitch());
        }
        if (reading.margin().stoppedAt() != null && !reading.isCompleted()) {
            html.append("<a href=\"%s\" router-ignore>%s</a>"
                    .formatted(paragraph(reading.margin().stoppedAt()), text("learning.LessonMarkup.continue")));
        }
        if (reading.newerRelease()) {
            html.append("<a href=\"%s\">%s</a>"
                    .formatted(CourseRoutes.course(course().course()), text("learning.LessonMarkup.newerRelease")));
        }
        html.append("</p>");
        if (reading.text().language() != language) {
            html.append("<p class=\"notice warn\">")
                    .append(text("learning.LessonMarkup.notTranslated"))
                    .append("</p>");
        }
        return html.toString();
    }

    /** A full load: everything around the text changes its language too. */
    private String languageSwitch() {
        Language other = language.other();
        return "<a href=\"%s\" hreflang=\"%3$s\" lang=\"%3$s\" router-ignore data-switch>%2$s</a>"
                .formatted(
                        PageLanguage.in(
                                other,
                                CourseRoutes.lesson(
                                        course().course(), reading.lesson().lesson())),
                        LanguageNames.of(other),
                        other.tag());
    }

    private String objectives() {
        if (reading.text().objectives().isEmpty()) {
            return "";
        }
        StringBuilder html = new StringBuilder("<div class=\"objectives\"><p>")
                .append(text("learning.LessonMarkup.objectives"))
                .append("</p><ul>");
        reading.text()
                .objectives()
                .forEach(one -> html.append("<li>").append(escape(one)).append("</li>"));
        return html.append("</ul></div>").toString();
    }

    /** What is to be handed in, before one reads on; the task itself stands in the text. */
    private String assignment() {
        Assignment assignment = reading.text().assignment();
        if (assignment == null) {
            return "";
        }
        List<String> facts = new ArrayList<>();
        facts.add(
                assignment.handIns().stream().map(kind -> text(kind.textKey())).collect(Collectors.joining(" / ")));
        if (assignment.isForTeams()) {
            facts.add(text("learning.LessonMarkup.team", team(assignment)));
        }
        if (assignment.dueDays() > 0) {
            facts.add(text("learning.LessonMarkup.due", assignment.dueDays()));
        }
        if (assignment.points() > 0) {
            facts.add(text("learning.LessonMarkup.points", assignment.points()));
        }
        return "<div class=\"objectives\"><p><a href=\"#%s\">%s</a></p><p>%s</p></div>"
                .formatted(
                        escape(assignment.anchor()),
                        text("learning.LessonMarkup.assignment"),
                        String.join(" · ", facts))
                .replace("href=\"#", "href=\"" + address(reading.lesson().lesson()) + "#");
    }

    private static String team(Assignment assignment) {
        String smallest = String.valueOf(assignment.teamFrom());
        return assignment.teamFrom() == assignment.teamTo() ? smallest : smallest + "–" + assignment.teamTo();
    }

    /** The headings, beside the text on wide screens. */
    String contents() {
        StringBuilder html = new StringBuilder("<aside class=\"side\" data-part=\"contents\" aria-label=\"")
                .append(text("learning.LessonMarkup.contents"))
                .append("\"><ul>");
        reading.text().headings().stream()
                .filter(heading -> heading.level() > 1 && heading.level() <= DEEPEST_HEADING)
                .forEach(heading -> html.append("<li class=\"level-%d\"><a href=\"%s#%s\" router-ignore>%s</a></li>"
                        .formatted(
                                heading.level(),
                                address(reading.lesson().lesson()),
                                escape(heading.anchor()),
                                escape(heading.text()))));
        return html.append("</ul></aside>").toString();
    }

    /** At the thumb: the outline, and the lessons before and behind. */
    String foot() {
        LessonId here = reading.lesson().lesson();
        return "<nav class=\"foot\" data-part=\"foot\" aria-label=\"%s\"><label class=\"btn outline-label\" for=\"%s\">%s</label>%s%s</nav>"
                .formatted(
                        text("learning.LessonMarkup.neighbours"),
                        OUTLINE_SWITCH,
                        text("learning.LessonMarkup.outline"),
                        neighbour(course().before(here), "prev", text("learning.LessonMarkup.previous")),
                        neighbour(course().after(here), "next", text("learning.LessonMarkup.next")));
    }

    private String neighbour(Optional<CourseOutline.Lesson> lesson, String relation, String label) {
        return lesson.map(found -> "<a class=\"btn\" rel=\"%s\" href=\"%s\" title=\"%s\">%s</a>"
                        .formatted(
                                relation,
                                address(found.lesson()),
                                escape(found.title().in(language)),
                                label))
                .orElse("<span></span>");
    }

    /** As it was written, among all. */
    QuestionMarkup question(LessonText.Question question) {
        return question(
                question,
                reading.text().questions(),
                IntStream.range(0, question.itemsHtml().size()).boxed().toList());
    }

    /**
     * @param asked all that are asked, in order
     * @param choices in the order shown
     */
    QuestionMarkup question(LessonText.Question question, List<LessonText.Question> asked, List<Integer> choices) {
        return new QuestionMarkup(question, asked, choices, texts, language);
    }

    String address(LessonId lesson) {
        String address = CourseRoutes.lesson(course().course(), lesson);
        return named ? PageLanguage.in(language, address) : address;
    }

    String paragraph(int number) {
        return address(reading.lesson().lesson()) + "#p-" + number;
    }

    /**
     * Blocks get ids by their numbers, so that the switch between the languages can stay at the same one; links to headings
     * get the lesson's address before them, because the page's base is the site's root.
     */
    private String inPage(String html) {
        return NUMBERED_BLOCK
                .matcher(html)
                .replaceAll(this::block)
                .replace("href=\"#", "href=\"" + address(reading.lesson().lesson()) + "#");
    }

    private String block(MatchResult found) {
        int number = Integer.parseInt(found.group(3));
        String kinds = reading.margin().at(number).map(MarginMarkup::kinds).orElse("");
        String mark = kinds.isEmpty() ? "" : " data-mark=\"" + kinds + "\"";
        return Matcher.quoteReplacement(
                "<" + found.group(1) + found.group(2) + " id=\"p-" + number + "\" data-p=\"" + number + "\"" + mark);
    }

    private CourseOutline course() {
        return reading.outline();
    }

    private String text(String key, Object... arguments) {
        return escape(texts.get(language.locale(), key, arguments));
    }
}
