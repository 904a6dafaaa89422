package org.qihang.course.ui;

import org.qihang.course.CourseId;
import org.qihang.course.LessonId;
import org.qihang.course.ReleaseId;
import org.qihang.course.Upload;

/** Where publishers work. */
final class PublishRoutes {

    static final String PUBLISH = "publish";

    static final String COURSE = "course";
    static final String UPLOAD = "upload";
    static final String RELEASE = "release";
    static final String LESSON = "lesson";

    /** The shape keeps these addresses apart from those of a course that is called "uploads". */
    static final String UPLOAD_TEMPLATE = PUBLISH + "/uploads/:" + UPLOAD + "([A-Za-z0-9_-]{20})";

    static final String PREVIEW_TEMPLATE = PUBLISH + "/preview/:" + RELEASE + "/:" + LESSON;
    static final String RELEASES_TEMPLATE = PUBLISH + "/:" + COURSE + "/releases";

    static final String CHANGES_TEMPLATE = PUBLISH + "/:" + COURSE + "/changes";
    static final String FROM = "from";
    static final String TO = "to";

    private PublishRoutes() {}

    /** The release's files, as a zip. */
    static String zip(ReleaseId release) {
        return "/" + PUBLISH + "/releases/" + release.value() + ".zip";
    }

    /** What differs between two releases of one course. */
    static String changes(ReleaseId from, ReleaseId to) {
        return "/%s/%s/changes?%s=%s&%s=%s".formatted(PUBLISH, to.course().value(), FROM, from.hash(), TO, to.hash());
    }

    /** And in the words of one lesson. */
    static String changes(ReleaseId from, ReleaseId to, LessonId lesson) {
        return changes(from, to) + "&" + LESSON + "=" + lesson.value();
    }

    static String upload(Upload upload) {
        return "/" + PUBLISH + "/uploads/" + upload.id();
    }

    static String releases(CourseId course) {
        return "/" + PUBLISH + "/" + course.value() + "/releases";
    }

    /** A page of the module that knows who learns, which knows this one; so only its address stands here. */
    static String learners(CourseId course) {
        return "/" + PUBLISH + "/" + course.value() + "/learners";
    }

    /** To be followed by a lesson's id. */
    static String preview(ReleaseId release) {
        return "/" + PUBLISH + "/preview/" + release.value() + "/";
    }

    static String preview(ReleaseId release, LessonId lesson) {
        return preview(release) + lesson.value();
    }
}
