package org.qihang.course.internal.source;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.qihang.account.Localized;

/** Which files are lessons, and in what order and modules they come: known before they are read. */
record Layout(List<Chapter> chapters) {

    Layout {
        chapters = List.copyOf(chapters);
    }

    /**
     * A module of the course.
     *
     * @param lessons by {@link LessonFile#base()}, in order
     */
    record Chapter(Localized title, List<String> lessons) {

        Chapter {
            lessons = List.copyOf(lessons);
        }
    }

    /** Of all lessons, in order. */
    Set<String> bases() {
        return chapters.stream()
                .flatMap(chapter -> chapter.lessons().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
