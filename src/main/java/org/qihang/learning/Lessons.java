package org.qihang.learning;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qihang.account.Actor;
import org.qihang.account.Language;
import org.qihang.course.Catalogue;
import org.qihang.course.CourseId;
import org.qihang.course.CourseOutline;
import org.qihang.course.LessonId;
import org.qihang.course.ReleaseId;
import org.springframework.stereotype.Service;

/**
 * Who may read what: those who joined a course read all lessons of the release that they are pinned to; everybody reads
 * the first lesson of the current one.
 */
@Service
public class Lessons {

    private final Catalogue catalogue;
    private final Enrolments enrolments;
    private final NewerReleases newerReleases;
    private final Margins margins;
    private final Progress progress;

    Lessons(
            Catalogue catalogue,
            Enrolments enrolments,
            NewerReleases newerReleases,
            Margins margins,
            Progress progress) {
        this.catalogue = catalogue;
        this.enrolments = enrolments;
        this.newerReleases = newerReleases;
        this.margins = margins;
        this.progress = progress;
    }

    /** @param actor null for who isn't signed in */
    public Reading open(@Nullable Actor actor, CourseId course, LessonId lesson, Language language) {
        Optional<CourseProgress> joined =
                Optional.ofNullable(actor).flatMap(person -> enrolments.progress(person.id(), course));
        return joined.map(CourseProgress::outline)
                .or(() -> catalogue.current(course))
                .flatMap(outline -> outline.find(lesson)
                        .map(found -> open(outline, found, joined.map(CourseProgress::enrolment), language)))
                .orElseGet(() -> new Reading.NotFound(lesson));
    }

    /**
     * As {@link #open}, and notes that the person reads it: in one change where they go on in the release of which they
     * have read before.
     *
     * @param before the release of the page that they come from, if they come from one
     */
    public Reading visit(Actor actor, CourseId course, LessonId lesson, Language language, @Nullable ReleaseId before) {
        return Optional.ofNullable(before)
                .flatMap(catalogue::release)
                .filter(outline -> outline.course().equals(course))
                .flatMap(outline -> outline.find(lesson)
                        .flatMap(found -> progress.visit(actor, outline, lesson)
                                .map(enrolment -> open(outline, found, Optional.of(enrolment), language))))
                .orElseGet(() -> {
                    Reading reading = open(actor, course, lesson, language);
                    if (reading instanceof Reading.Open) {
                        progress.visit(actor, course, lesson);
                    }
                    return reading;
                });
    }

    private Reading open(
            CourseOutline outline, CourseOutline.Lesson lesson, Optional<Enrolment> joined, Language language) {
        if (joined.isEmpty() && !isTaste(outline, lesson)) {
            return new Reading.JoinFirst(outline, lesson);
        }
        return catalogue
                .lesson(outline, lesson.lesson(), language)
                .<Reading>map(text -> new Reading.Open(
                        outline,
                        lesson,
                        text,
                        joined.orElse(null),
                        joined.filter(newerReleases::exists).isPresent(),
                        joined.filter(enrolment -> enrolment.mayHaveMargin(lesson.lesson()))
                                .map(enrolment -> margins.of(enrolment.person(), outline, text))
                                .orElse(Margin.EMPTY)))
                .orElseGet(() -> new Reading.NotFound(lesson.lesson()));
    }

    /** Whether the lesson is read without joining. */
    public static boolean isTaste(CourseOutline outline, CourseOutline.Lesson lesson) {
        return outline.position(lesson.lesson()) == 1;
    }
}
