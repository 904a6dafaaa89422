package org.qihang.learning.ui;

import static org.qihang.learning.ui.Markup.escape;

import com.vaadin.flow.component.Html;
import java.util.Optional;
import org.qihang.account.Language;
import org.qihang.course.CourseOutline;
import org.qihang.course.CourseRoutes;
import org.qihang.learning.CourseProgress;
import org.qihang.learning.Lessons;
import org.qihang.uikit.Texts;

/** A course's modules with their lessons, as one fragment: a component for each would weigh on every open page. */
record CourseContents(CourseOutline course, Optional<CourseProgress> progress, Texts texts, Language language) {

    Html component() {
        StringBuilder html = new StringBuilder("<div class=\"course-contents\">");
        course.modules().forEach(module -> module(module, html));
        return new Html(html.append("</div>").toString());
    }

    private void module(CourseOutline.Module module, StringBuilder html) {
        html.append("<section><h3>").append(escape(module.title().in(language))).append("</h3><ol class=\"rows\">");
        module.lessons().forEach(lesson -> lesson(lesson, html));
        html.append("</ol></section>");
    }

    private void lesson(CourseOutline.Lesson lesson, StringBuilder html) {
        html.append(
                "<li><a href=\"%s\"><span class=\"dot%s\"></span><span>%s<span class=\"xs\">%s</span></span></a>%s</li>"
                        .formatted(
                                CourseRoutes.lesson(course.course(), lesson.lesson()),
                                isDone(lesson) ? " done" : "",
                                escape(lesson.title().in(language)),
                                escape(size(lesson)),
                                mark(lesson)));
    }

    private String size(CourseOutline.Lesson lesson) {
        return text("learning.CourseContents.lesson", lesson.minutes(), lesson.questions());
    }

    private String mark(CourseOutline.Lesson lesson) {
        if (isDone(lesson)) {
            return "<span class=\"chip ok\">" + escape(text("learning.CourseContents.done")) + "</span>";
        }
        boolean taste = progress.isEmpty() && Lessons.isTaste(course, lesson);
        return taste ? "<span class=\"chip\">" + escape(text("learning.CourseContents.taste")) + "</span>" : "";
    }

    private boolean isDone(CourseOutline.Lesson lesson) {
        return progress.filter(made -> made.enrolment().hasCompleted(lesson.lesson()))
                .isPresent();
    }

    private String text(String key, Object... arguments) {
        return texts.get(language.locale(), key, arguments);
    }
}
