package org.qihang.course;

/** Where courses and their lessons are. */
public final class CourseRoutes {

    public static final String CATALOGUE = "courses";

    private CourseRoutes() {}

    public static String course(CourseId course) {
        return "/" + CATALOGUE + "/" + course.value();
    }

    public static String lesson(CourseId course, LessonId lesson) {
        return course(course) + "/lessons/" + lesson.value();
    }

    /** A file of a release, by its content. */
    public static String asset(String sha256, String name) {
        return "/course-files/" + sha256 + "/" + name;
    }
}
