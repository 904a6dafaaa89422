package org.qihang.learning;

import org.qihang.account.AccountRoutes;
import org.qihang.course.CourseId;
import org.qihang.course.CourseRoutes;

/** Where the pages of this module are that {@link CourseRoutes} doesn't name. */
public final class LearningRoutes {

    /** The parameter that says what to go on with after signing in. */
    public static final String DO = "do";

    public static final String JOIN = "join";

    /** What one marked and noted, in all courses. */
    public static final String NOTES = "notes";

    /** The same as Markdown. */
    public static final String NOTES_FILE = "/notes.md";

    private LearningRoutes() {}

    /** The course's page with joining as the next step. */
    public static String join(CourseId course) {
        return CourseRoutes.course(course) + "?" + DO + "=" + JOIN;
    }

    /** The same, by way of signing in or registering. */
    public static String signInAndJoin(CourseId course) {
        return AccountRoutes.signIn(join(course));
    }

    /** Who is where, for the course team. */
    public static String learners(CourseId course) {
        return "/publish/" + course.value() + "/learners";
    }

    /** What waits to be graded by a person. */
    public static String grading(CourseId course) {
        return "/publish/" + course.value() + "/grading";
    }

    /** The learners as a spreadsheet. */
    public static String learnersSheet(CourseId course) {
        return learners(course) + ".xlsx";
    }
}
