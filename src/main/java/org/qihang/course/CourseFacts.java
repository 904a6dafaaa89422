package org.qihang.course;

import java.util.List;
import org.qihang.account.Language;
import org.qihang.account.Localized;

/**
 * What {@code course.yml} says.
 *
 * @param language the main one; lessons without a translation are read in it
 * @param university whose course it is by its own words; empty where it doesn't say
 * @param onlineHours 学时 as the course team gives them
 * @param credits recommended 学分; 0 where none are
 * @param prerequisites what has to be known before: ids of courses, or words
 */
public record CourseFacts(
        CourseId id,
        Language language,
        Localized title,
        Localized summary,
        Localized university,
        List<String> authors,
        String licence,
        Level level,
        double onlineHours,
        double classroomHours,
        double practiceHours,
        double credits,
        List<String> prerequisites) {

    public CourseFacts {
        prerequisites = List.copyOf(prerequisites);
        authors = List.copyOf(authors);
    }

    public double hours() {
        return onlineHours + classroomHours + practiceHours;
    }
}
