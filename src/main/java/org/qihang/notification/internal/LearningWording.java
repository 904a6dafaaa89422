package org.qihang.notification.internal;

import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.qihang.course.Catalogue;
import org.qihang.course.CourseId;
import org.qihang.course.CourseOutline;
import org.qihang.course.CourseRoutes;
import org.qihang.course.LessonId;
import org.qihang.notification.NoticeType;
import org.springframework.stereotype.Component;

/** Courses, and what came of one's work in them. */
@Component
class LearningWording implements Wording {

    private final Catalogue catalogue;

    LearningWording(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public Set<NoticeType> types() {
        return EnumSet.of(NoticeType.QUIZ_GRADED);
    }

    @Override
    public Words words(NoticeType type, Map<String, String> arguments, Reading reading) {
        CourseId course = new CourseId(Objects.requireNonNull(arguments.get(Arguments.COURSE)));
        LessonId lesson = new LessonId(Objects.requireNonNull(arguments.get(Arguments.LESSON)));
        Optional<CourseOutline> outline = reading.once(course, () -> catalogue.current(course));
        String title = outline.flatMap(found -> found.find(lesson))
                .map(found -> found.title().in(reading.language()))
                .or(() -> outline.map(found -> found.facts().title().in(reading.language())))
                .orElseGet(() -> reading.text("notification.LearningWording.gone"));
        boolean passed = Boolean.parseBoolean(arguments.get(Arguments.PASSED));
        return new Words(
                reading.text("notification.LearningWording.gradedTitle", title),
                reading.text(
                        passed
                                ? "notification.LearningWording.passedText"
                                : "notification.LearningWording.notPassedText"),
                CourseRoutes.lesson(course, lesson),
                reading.text("notification.LearningWording.open"));
    }
}
