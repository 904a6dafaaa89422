package org.qihang.course;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qihang.account.Language;
import org.qihang.account.Localized;
import org.qihang.account.UniversityId;

/**
 * A release without its texts: what there is to read, in order.
 *
 * @param university whose course it is, by who published it; null for a course of the product itself
 */
public record CourseOutline(
        ReleaseId release, @Nullable UniversityId university, CourseFacts facts, List<Module> modules) {

    public CourseOutline {
        modules = List.copyOf(modules);
    }

    /** 单元 */
    public record Module(Localized title, List<Lesson> lessons) {

        public Module {
            lessons = List.copyOf(lessons);
        }
    }

    /**
     * 课
     *
     * @param minutes how long reading takes
     * @param languages in which it is written
     * @param questions how many its quiz has; 0 without a quiz
     * @param content names what it says and shows: the same in two releases where nothing in it changed
     */
    public record Lesson(
            LessonId lesson,
            Localized title,
            int minutes,
            Completion completion,
            int questions,
            Set<Language> languages,
            String content) {

        public Lesson {
            languages = Set.copyOf(languages);
        }

        public boolean hasQuiz() {
            return questions > 0;
        }
    }

    public CourseId course() {
        return facts.id();
    }

    public List<Lesson> lessons() {
        return modules.stream().flatMap(module -> module.lessons().stream()).toList();
    }

    public Optional<Lesson> find(LessonId id) {
        return lessons().stream().filter(lesson -> lesson.lesson().equals(id)).findFirst();
    }

    public Optional<Lesson> after(LessonId id) {
        return neighbour(id, 1);
    }

    public Optional<Lesson> before(LessonId id) {
        return neighbour(id, -1);
    }

    /** Counted from 1. */
    public int position(LessonId id) {
        return lessons().stream().map(Lesson::lesson).toList().indexOf(id) + 1;
    }

    public int minutes() {
        return lessons().stream().mapToInt(Lesson::minutes).sum();
    }

    private Optional<Lesson> neighbour(LessonId id, int step) {
        List<Lesson> all = lessons();
        int index = position(id) - 1 + step;
        return position(id) == 0 || index < 0 || index >= all.size() ? Optional.empty() : Optional.of(all.get(index));
    }
}
