package org.qihang.course;

import java.util.List;
import org.qihang.account.Language;
import org.qihang.account.Localized;

/**
 * What {@code course.yml} says.
 *
 * @param language the main one; lessons without a translation are read in it
 * @param onlineHours 学时 as the course team gives them
 * @param credits recommended 学分; 0 where none are
 */
public record CourseFacts(
        CourseId id,
        Language language,
        Localized title,
        Localized summary,
        List<String> authors,
        String licence,
        Level level,
        double onlineHours,
        double classroomHours,
        double practiceHours,
        double credits) {

    public CourseFacts {
        authors = List.copyOf(authors);
    }

    public double hours() {
        return onlineHours + classroomHours + practiceHours;
    }
}
