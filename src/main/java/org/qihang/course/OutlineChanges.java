package org.qihang.course;

import static java.util.stream.Collectors.toMap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qihang.account.Localized;
import org.qihang.course.CourseOutline.Lesson;

/**
 * What differs between two releases of a course, lesson by lesson; a lesson stays the same by its id. One that was both
 * moved and changed is in both lists.
 *
 * @param added in the order of the newer release, as {@code moved} and {@code changed} are
 * @param removed in the order of the older release
 * @param moved to another module, or past lessons that kept their order; as few as possible
 * @param changed in their source or in a file that they show, in any language
 */
public record OutlineChanges(List<Lesson> added, List<Lesson> removed, List<Lesson> moved, List<Lesson> changed) {

    public OutlineChanges {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        moved = List.copyOf(moved);
        changed = List.copyOf(changed);
    }

    public static OutlineChanges between(CourseOutline older, CourseOutline newer) {
        Map<LessonId, Lesson> before = byId(older);
        Map<LessonId, Lesson> after = byId(newer);
        List<Lesson> kept = newer.lessons().stream()
                .filter(lesson -> before.containsKey(lesson.lesson()))
                .toList();
        Set<LessonId> inOrder = inOrder(older, kept);
        Map<LessonId, Localized> formerModules = modules(older);
        Map<LessonId, Localized> modules = modules(newer);
        return new OutlineChanges(
                without(newer, before.keySet()),
                without(older, after.keySet()),
                kept.stream()
                        .filter(lesson -> !inOrder.contains(lesson.lesson())
                                || isInAnotherModule(lesson.lesson(), formerModules, modules))
                        .toList(),
                kept.stream()
                        .filter(lesson -> !lesson.content()
                                .equals(Objects.requireNonNull(before.get(lesson.lesson()))
                                        .content()))
                        .toList());
    }

    public boolean isEmpty() {
        return Stream.of(added, removed, moved, changed).allMatch(List::isEmpty);
    }

    private static Map<LessonId, Lesson> byId(CourseOutline outline) {
        return outline.lessons().stream().collect(toMap(Lesson::lesson, Function.identity()));
    }

    private static List<Lesson> without(CourseOutline outline, Set<LessonId> others) {
        return outline.lessons().stream()
                .filter(lesson -> !others.contains(lesson.lesson()))
                .toList();
    }

    private static Map<LessonId, Localized> modules(CourseOutline outline) {
        return outline.modules().stream()
                .flatMap(module -> module.lessons().stream().map(lesson -> Map.entry(lesson.lesson(), module.title())))
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Modules have no ids: one whose title is gone was renamed, and its lessons have stayed where they were. */
    private static boolean isInAnotherModule(
            LessonId lesson, Map<LessonId, Localized> formerModules, Map<LessonId, Localized> modules) {
        Localized former = Objects.requireNonNull(formerModules.get(lesson));
        return !former.equals(modules.get(lesson)) && modules.containsValue(former);
    }

    /** As many lessons as possible that follow each other in both. */
    private static Set<LessonId> inOrder(CourseOutline older, List<Lesson> kept) {
        Map<LessonId, Integer> places = new HashMap<>();
        older.lessons().forEach(lesson -> places.put(lesson.lesson(), places.size()));
        int[] formerPlaces = kept.stream()
                .mapToInt(lesson -> Objects.requireNonNull(places.get(lesson.lesson())))
                .toArray();
        return RisingSeries.longest(formerPlaces).stream()
                .mapToObj(index -> kept.get(index).lesson())
                .collect(Collectors.toSet());
    }
}
