package org.qihang.bench;

import java.util.List;
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
        List<CampId> camps) {}
