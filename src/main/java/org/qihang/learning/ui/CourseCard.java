package org.qihang.learning.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qihang.account.Language;
import org.qihang.course.CourseFacts;
import org.qihang.course.CourseOutline;
import org.qihang.course.CourseRoutes;
import org.qihang.learning.CourseProgress;
import org.qihang.uikit.Chip;
import org.qihang.uikit.Meter;
import org.qihang.uikit.Row;

/** A course in the catalogue. */
class CourseCard extends Anchor {

    /**
     * @param university its name; empty for a course of the product itself
     * @param progress null for who hasn't joined
     */
    CourseCard(CourseOutline course, String university, Language language, @Nullable CourseProgress progress) {
        super(CourseRoutes.course(course.course()));
        addClassNames("card", "course-card");
        CourseFacts facts = course.facts();
        add(
                new Row(
                        new Chip(getTranslation(facts.level().textKey())),
                        new Span(LanguageNames.of(CourseLanguages.of(course)))),
                new H2(facts.title().in(language)),
                new Paragraph(facts.summary().in(language)),
                line(size(course), university));
        if (progress != null) {
            String done = getTranslation(
                    "learning.CourseCard.progress",
                    progress.completedLessons(),
                    progress.lessons(),
                    progress.percent());
            add(new Meter(progress.completedLessons(), progress.lessons(), done), line(done));
        }
    }

    private String size(CourseOutline course) {
        return getTranslation(
                "learning.CourseCard.size",
                course.facts().hours(),
                course.lessons().size());
    }

    private static Paragraph line(String... parts) {
        Paragraph line = new Paragraph(String.join(
                " · ", Stream.of(parts).filter(part -> !part.isEmpty()).toList()));
        line.addClassName("xs");
        return line;
    }
}
