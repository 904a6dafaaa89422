package org.qihang.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.qihang.account.Actor;
import org.qihang.account.Language;
import org.qihang.course.Catalogue;
import org.qihang.course.CourseId;
import org.qihang.course.CourseOutline;
import org.qihang.course.Grading;
import org.qihang.course.LessonText;
import org.qihang.course.Response;
import org.qihang.learning.Enrolments;
import org.qihang.learning.MyCourses;
import org.qihang.learning.Progress;
import org.qihang.learning.Quizzes;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Weeks of reading: some are nearly through, some have just begun, and quizzes are not always passed at once. */
@Component
@Order(1)
class CoursesChapter implements Chapter {

    private static final CourseId FOUNDATIONS = new CourseId("startup-foundations");
    private static final CourseId AUTHORING = new CourseId("authoring-guide");
    /** How many lessons each student has finished, in the order of the cast. */
    private static final List<Integer> FINISHED =
            List.of(3, 6, 5, 8, 4, 12, 2, 7, 9, 1, 5, 3, 10, 0, 6, 4, 2, 11, 8, 5);

    private static final Duration BEGAN = Duration.ofDays(49);

    private final Catalogue catalogue;
    private final Enrolments enrolments;
    private final MyCourses courses;
    private final Progress progress;
    private final Quizzes quizzes;

    CoursesChapter(Catalogue catalogue, Enrolments enrolments, MyCourses courses, Progress progress, Quizzes quizzes) {
        this.catalogue = catalogue;
        this.enrolments = enrolments;
        this.courses = courses;
        this.progress = progress;
        this.quizzes = quizzes;
    }

    @Override
    public String name() {
        return "courses";
    }

    @Override
    public void tell(Cast cast, Instant now) {
        List<Actor> students = cast.students();
        for (int index = 0; index < students.size(); index++) {
            Actor student = students.get(index);
            Instant joined = now.minus(BEGAN).plus(Duration.ofHours(9L * index));
            read(student, FOUNDATIONS, FINISHED.get(index % FINISHED.size()), joined, now, new Random(index));
        }
        read(cast.actor("wangmin"), AUTHORING, 4, now.minus(BEGAN), now, new Random(1));
        read(cast.actor("hejing"), AUTHORING, 8, now.minus(BEGAN), now, new Random(2));
    }

    private void read(Actor person, CourseId course, int finished, Instant joined, Instant now, Random chance) {
        if (catalogue.current(course).isEmpty()) {
            return;
        }
        TravellingClock.at(joined, () -> enrolments.join(person, course));
        CourseOutline outline = courses.in(person, course).orElseThrow().outline();
        List<CourseOutline.Lesson> lessons = outline.lessons();
        Duration pace = Duration.between(joined, now.minus(Duration.ofHours(5))).dividedBy(Math.max(finished, 1) + 1L);
        for (int index = 0; index < Math.min(finished, lessons.size()); index++) {
            CourseOutline.Lesson lesson = lessons.get(index);
            Instant day = joined.plus(pace.multipliedBy(index + 1L)).plus(Duration.ofMinutes(chance.nextInt(240)));
            TravellingClock.at(day, () -> finish(person, outline, lesson, chance));
        }
        if (finished < lessons.size()) {
            TravellingClock.at(
                    joined.plus(pace.multipliedBy(finished)).plus(pace.dividedBy(2)),
                    () -> progress.visit(person, course, lessons.get(finished).lesson()));
        }
    }

    private void finish(Actor person, CourseOutline outline, CourseOutline.Lesson lesson, Random chance) {
        progress.visit(person, outline.course(), lesson.lesson());
        if (!Progress.completesByQuiz(lesson)) {
            progress.markRead(person, outline.course(), lesson.lesson());
            return;
        }
        LessonText text =
                catalogue.lesson(outline, lesson.lesson(), Language.ZH).orElseThrow();
        Grading first = answer(
                person,
                outline,
                text,
                1,
                text.questions().stream()
                        .collect(Collectors.toMap(
                                LessonText.Question::key,
                                question -> Response.choices(List.of(chance.nextInt(
                                        Math.max(1, question.itemsHtml().size())))))));
        Map<String, Response> better = first.answers().stream()
                .collect(Collectors.toMap(
                        Grading.Answer::key, answer -> chance.nextInt(10) == 0 ? answer.given() : answer.right()));
        if (!answer(person, outline, text, 2, better).isPassed()) {
            answer(
                    person,
                    outline,
                    text,
                    3,
                    first.answers().stream().collect(Collectors.toMap(Grading.Answer::key, Grading.Answer::right)));
        }
    }

    private Grading answer(
            Actor person, CourseOutline outline, LessonText text, int attempt, Map<String, Response> responses) {
        return quizzes.answer(person, outline.course(), text.lesson(), Language.ZH, attempt, responses);
    }
}
