package org.qihang.course;

import java.io.IOException;
import org.qihang.account.Actor;
import org.qihang.course.internal.ShippedCourses;
import org.qihang.course.internal.source.CourseReader;
import org.qihang.course.internal.source.SourceFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Publishes the courses that come with the product, before the first page is served. A start with the same files changes
 * nothing; a broken course keeps its published release and holds up no other.
 */
@Component
class ShippedCoursesAtStart implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ShippedCoursesAtStart.class);
    private static final int AFTER_THE_INDEXES = -500;

    private final ShippedCourses courses;
    private final Publishing publishing;
    private final Catalogue catalogue;
    private boolean running;

    ShippedCoursesAtStart(ShippedCourses courses, Publishing publishing, Catalogue catalogue) {
        this.courses = courses;
        this.publishing = publishing;
        this.catalogue = catalogue;
    }

    @Override
    public void start() {
        running = true;
        try {
            courses.all().forEach(this::publishOrSayWhyNot);
        } catch (IOException e) {
            LOG.error("The courses that come with the product could not be loaded", e);
        }
    }

    /** Whatever is wrong with one course, the others go on, and the application starts. */
    private void publishOrSayWhyNot(String name, SourceFiles files) {
        try {
            publish(name, files);
        } catch (RuntimeException e) {
            LOG.error("Course {} was not published; what was published of it stays", name, e);
        }
    }

    private void publish(String name, SourceFiles files) {
        if (CourseId.isValid(name)
                && catalogue
                        .current(new CourseId(name))
                        .filter(current -> current.release().equals(ReleaseId.of(new CourseId(name), files.hash())))
                        .isPresent()) {
            return;
        }
        CourseReader.Result result = CourseReader.read(files);
        result.findings().stream()
                .filter(Finding::isError)
                .forEach(finding -> LOG.error("Course {}: {}", name, finding));
        result.compiled().ifPresent(compiled -> {
            publishing.keep(Actor.SYSTEM, null, compiled, null);
            publishing.publish(Actor.SYSTEM, compiled.release());
        });
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return AFTER_THE_INDEXES;
    }
}
