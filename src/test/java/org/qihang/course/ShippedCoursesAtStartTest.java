package org.qihang.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.qihang.account.Role;
import org.qihang.course.internal.ShippedCourses;
import org.qihang.course.internal.source.SourceFiles;
import org.qihang.course.internal.source.ZipSource;
import org.qihang.store.Ids;
import org.qihang.testing.Campus;
import org.qihang.testing.QihangTest;
import org.springframework.beans.factory.annotation.Autowired;

@QihangTest
class ShippedCoursesAtStartTest {

    @Autowired
    Publishing publishing;

    @Autowired
    CourseUploads uploads;

    @Autowired
    Catalogue catalogue;

    @Autowired
    Campus campus;

    @Test
    void aBrokenCourseLeavesItsPublishedReleaseAndTheOthersAlone() {
        CourseZip tea = CourseZip.course();
        CourseZip coffee = CourseZip.course();
        start(Map.of(tea.id().value(), files(tea)));
        ReleaseId before = current(tea);

        start(Map.of(
                tea.id().value(),
                files(tea.with("01-begin/01-first.md", "# The id is gone\n")),
                coffee.id().value(),
                files(coffee),
                "zz-nothing",
                new SourceFiles(Map.of("course.yml", "id: [".getBytes(StandardCharsets.UTF_8)))));

        assertThat(current(tea)).isEqualTo(before);
        assertThat(catalogue.lesson(
                        catalogue.current(tea.id()).orElseThrow(), CourseZip.LESSON, org.qihang.account.Language.EN))
                .isPresent();
        assertThat(current(coffee).course()).isEqualTo(coffee.id());
    }

    @Test
    void aCourseWhoseIdAUniversityHasHoldsUpNoOther() {
        CourseZip taken = CourseZip.course();
        ReleaseId theirs = uploads.receive(
                        campus.withRole(Role.PUBLISHER), campus.university(), Ids.random(), taken.bytes())
                .publishable()
                .orElseThrow();
        publishing.publish(campus.withRole(Role.PUBLISHER), theirs);
        CourseZip coffee = CourseZip.course();
        Map<String, SourceFiles> folders = new TreeMap<>();
        folders.put("aa-" + taken.id().value(), files(taken.words("Ours.")));
        folders.put("bb-" + coffee.id().value(), files(coffee));

        start(folders);

        assertThat(current(taken)).isEqualTo(theirs);
        assertThat(current(coffee).course()).isEqualTo(coffee.id());
    }

    private ReleaseId current(CourseZip zip) {
        return catalogue.current(zip.id()).map(CourseOutline::release).orElseThrow();
    }

    private static SourceFiles files(CourseZip zip) {
        return ZipSource.unpack(zip.bytes());
    }

    private void start(Map<String, SourceFiles> folders) {
        ShippedCourses content = new ShippedCourses() {
            @Override
            public Map<String, SourceFiles> all() {
                return new TreeMap<>(folders);
            }
        };
        new ShippedCoursesAtStart(content, publishing, catalogue).start();
    }
}
