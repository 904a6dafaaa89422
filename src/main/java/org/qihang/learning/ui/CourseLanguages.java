package org.qihang.learning.ui;

import java.util.EnumSet;
import java.util.Set;
import org.qihang.account.Language;
import org.qihang.course.CourseOutline;

/** The languages in which a course can be read from the first lesson to the last. */
final class CourseLanguages {

    private CourseLanguages() {}

    static Set<Language> of(CourseOutline course) {
        Set<Language> languages = EnumSet.allOf(Language.class);
        course.lessons().forEach(lesson -> languages.retainAll(lesson.languages()));
        return languages.isEmpty() ? EnumSet.of(course.facts().language()) : languages;
    }
}
