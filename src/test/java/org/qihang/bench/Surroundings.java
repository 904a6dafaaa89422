package org.qihang.bench;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.qihang.account.PersonId;
import org.qihang.account.UniversityId;
import org.qihang.camp.CampId;
import org.qihang.course.CourseOutline;

/** What the people of one round find. */
record Surroundings(
        String round,
        UniversityId university,
        List<CourseOutline> courses,
        List<PersonId> mentors,
        List<CampId> camps) {

    /** For another process. */
    String toLine() {
        return round + " " + mentors.stream().map(PersonId::value).collect(Collectors.joining(",")) + " "
                + camps.stream().map(CampId::value).collect(Collectors.joining(","));
    }

    /** What another process has told. */
    record Line(String round, List<PersonId> mentors, List<CampId> camps) {

        static Line parse(String line) {
            String[] parts = line.split(" ");
            return new Line(
                    parts[0],
                    Arrays.stream(parts[1].split(",")).map(PersonId::new).toList(),
                    Arrays.stream(parts[2].split(",")).map(CampId::new).toList());
        }
    }
}
