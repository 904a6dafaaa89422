package org.qihang.learning.ui;

import static org.qihang.learning.ui.Markup.escape;

import java.util.List;
import org.qihang.account.Language;
import org.qihang.course.CourseOutline;
import org.qihang.course.CourseRoutes;
import org.qihang.learning.LessonMarks;
import org.qihang.learning.Mark;
import org.qihang.uikit.Texts;

/** One's marks and notes of all courses: as a page, and as Markdown to take away. */
record NotesMarkup(List<LessonMarks> lessons, Texts texts, Language language) {

    String html() {
        StringBuilder html = new StringBuilder("<div class=\"margin notes\">");
        lessons.forEach(lesson -> {
            html.append("<section class=\"card\"><p class=\"xs\">")
                    .append(escape(course(lesson)))
                    .append("</p><h2>")
                    .append(title(lesson))
                    .append("</h2><ul>");
            lesson.marks().forEach(mark -> html.append(entry(mark)));
            html.append("</ul></section>");
        });
        return html.append("</div>").toString();
    }

    private String title(LessonMarks lesson) {
        String title = escape(lesson.title().in(language));
        return lesson.isThere()
                ? "<a href=\"%s\">%s</a>".formatted(CourseRoutes.lesson(lesson.course(), lesson.lesson()), title)
                : title + " <span class=\"chip warn\">" + escape(text("learning.NotesMarkup.gone")) + "</span>";
    }

    private String entry(Mark mark) {
        return "<li>%s<blockquote lang=\"%s\">%s</blockquote>%s</li>"
                .formatted(
                        mark.bookmarked()
                                ? "<span class=\"chip\">" + escape(text("learning.MarginMarkup.bookmark")) + "</span>"
                                : "",
                        mark.language().tag(),
                        escape(mark.quote()),
                        mark.hasNote() ? "<p class=\"note-text\">" + escape(mark.note()) + "</p>" : "");
    }

    String markdown() {
        StringBuilder file =
                new StringBuilder("# ").append(text("learning.NotesView.title")).append('\n');
        lessons.forEach(lesson -> {
            file.append("\n## ")
                    .append(plain(course(lesson) + " · " + lesson.title().in(language)))
                    .append('\n');
            lesson.marks().forEach(mark -> {
                file.append("\n> ").append(plain(mark.quote())).append('\n');
                if (mark.hasNote()) {
                    file.append('\n').append(mark.note()).append('\n');
                }
            });
        });
        return file.toString();
    }

    /** What Markdown would read as more than words is escaped (CommonMark, 2.4). */
    private static String plain(String text) {
        return text.replaceAll("\\s+", " ").replaceAll("[\\\\`*_\\[\\]<>#&~|]", "\\\\$0");
    }

    private String course(LessonMarks lesson) {
        return lesson.outline()
                .map(CourseOutline::facts)
                .map(facts -> facts.title().in(language))
                .orElse(lesson.course().value());
    }

    private String text(String key) {
        return texts.get(language.locale(), key);
    }
}
