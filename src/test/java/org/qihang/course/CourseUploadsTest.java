package org.qihang.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qihang.account.Actor;
import org.qihang.account.NotAllowed;
import org.qihang.account.People;
import org.qihang.account.Role;
import org.qihang.account.UniversityId;
import org.qihang.course.internal.CourseDocument;
import org.qihang.store.Ids;
import org.qihang.store.Rejected;
import org.qihang.testing.Campus;
import org.qihang.testing.QihangTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

@QihangTest
class CourseUploadsTest {

    @Autowired
    CourseUploads uploads;

    @Autowired
    Publishing publishing;

    @Autowired
    Catalogue catalogue;

    @Autowired
    People people;

    @Autowired
    Campus campus;

    @Autowired
    MongoTemplate template;

    Actor publisher;

    @BeforeEach
    void setUp() {
        publisher = campus.withRole(Role.PUBLISHER);
    }

    @Test
    void aCourseWithoutErrorsBecomesAReleaseThatNobodyReadsYet() {
        CourseZip zip = CourseZip.course();

        Upload upload = receive(zip);

        assertThat(upload.errors()).isEmpty();
        assertThat(upload.lessons()).isEqualTo(1);
        ReleaseId release = upload.publishable().orElseThrow();
        assertThat(publishing.find(publisher, release)).isPresent();
        assertThat(catalogue.current(zip.id())).isEmpty();
        assertThat(uploads.find(publisher, upload.id())).contains(upload);
    }

    @Test
    void aCourseWithErrorsIsReportedAndNotKept() {
        CourseZip zip = CourseZip.course().with("01-begin/02-broken.md", "# No front matter\n");

        Upload upload = receive(zip);

        assertThat(upload.publishable()).isEmpty();
        assertThat(upload.errors())
                .isNotEmpty()
                .allMatch(finding -> finding.file().equals("01-begin/02-broken.md"));
        assertThat(uploads.find(publisher, upload.id())).contains(upload);
    }

    @Test
    void theSameRequestAgainIsTheSameUpload() {
        CourseZip zip = CourseZip.course();
        String key = Ids.random();

        Upload first = uploads.receive(publisher, campus.university(), key, zip.bytes());
        Upload again = uploads.receive(
                publisher, campus.university(), key, zip.words("Others.").bytes());

        assertThat(again).isEqualTo(first);
    }

    @Test
    void nobodyElseMayUseTheKeyOfARequest() {
        Upload upload = receive(CourseZip.course());
        Actor colleague = campus.withRole(Role.PUBLISHER);

        assertThatThrownBy(() -> uploads.receive(
                        colleague,
                        campus.university(),
                        upload.id(),
                        CourseZip.course().bytes()))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void onlyPublishersOfTheUniversityUploadAndSeeUploads() {
        Upload upload = receive(CourseZip.course());
        UniversityId elsewhere = campus.anotherUniversity();
        Actor stranger = publisherOf(elsewhere);
        byte[] zip = CourseZip.course().bytes();

        assertThatThrownBy(() -> uploads.receive(campus.student(), campus.university(), Ids.random(), zip))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> uploads.receive(stranger, campus.university(), Ids.random(), zip))
                .isInstanceOf(NotAllowed.class);
        assertThat(uploads.find(stranger, upload.id())).isEmpty();
        assertThat(uploads.find(campus.student(), upload.id())).isEmpty();
        assertThat(publishing.find(stranger, upload.publishable().orElseThrow()))
                .isEmpty();
    }

    @Test
    void aReportTellsVeryLongLinksInShort() {
        String link = "[x](" + "long".repeat(500) + ".md)\n\n";

        Upload upload = receive(CourseZip.course().words(link.repeat(20)));

        assertThat(upload.findings())
                .hasSizeGreaterThanOrEqualTo(20)
                .flatExtracting(Finding::arguments)
                .allSatisfy(argument -> assertThat(argument).hasSizeLessThanOrEqualTo(301));
        assertThat(uploads.find(publisher, upload.id())).contains(upload);
    }

    @Test
    void aLessonThatNoPhoneCouldReadIsAnErrorNotAFailure() {
        Upload upload = receive(CourseZip.course().words("Words. ".repeat(200_000)));

        assertThat(upload.errors()).extracting(Finding::textKey).contains("course.check.fileTooLarge");
    }

    @Test
    void whatIsNoZipIsRefusedAtTheZip() {
        assertThatThrownBy(() -> uploads.receive(
                        publisher, campus.university(), Ids.random(), "none".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        rejected -> assertThat(rejected.problems())
                                .extracting(Rejected.Problem::field)
                                .containsExactly("zip"));
    }

    @Test
    void theSameFilesFromAnotherUniversityAreRefusedBeforeSheTriesToPublish() {
        CourseZip zip = CourseZip.course();
        receive(zip);
        UniversityId elsewhere = campus.anotherUniversity();

        assertThatThrownBy(() -> uploads.receive(publisherOf(elsewhere), elsewhere, Ids.random(), zip.bytes()))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("course.problem.idTaken");
    }

    @Test
    void ofManyWhoPublishAtOnceOneReleaseIsCurrentAndNoneIsLost() throws Exception {
        CourseZip zip = CourseZip.course();
        List<ReleaseId> releases = new ArrayList<>();
        for (int n = 0; n < 8; n++) {
            releases.add(receive(zip.words("Version " + n + ".")).publishable().orElseThrow());
        }

        publishAtOnce(releases);

        List<CourseDocument> published =
                template.find(Query.query(Criteria.where("_id").is(zip.id())), CourseDocument.class);
        assertThat(published).hasSize(1);
        ReleaseId current = published.getFirst().current();
        assertThat(releases).contains(current);
        assertThat(catalogue.current(zip.id())).map(CourseOutline::release).contains(current);
        assertThat(publishing.releases(publisher, zip.id()))
                .extracting(Publishing.Release::id)
                .containsExactlyInAnyOrderElementsOf(releases);
    }

    @Test
    void publishingAnOlderReleaseGoesBack() {
        CourseZip zip = CourseZip.course();
        ReleaseId first = receive(zip).publishable().orElseThrow();
        ReleaseId second = receive(zip.words("Second.")).publishable().orElseThrow();
        publishing.publish(publisher, first);
        publishing.publish(publisher, second);

        publishing.publish(publisher, first);

        assertThat(catalogue.current(zip.id())).map(CourseOutline::release).contains(first);
    }

    private void publishAtOnce(List<ReleaseId> releases) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService pool = Executors.newFixedThreadPool(releases.size())) {
            List<Future<?>> all = new ArrayList<>();
            for (ReleaseId release : releases) {
                all.add(pool.submit(() -> {
                    start.await();
                    publishing.publish(publisher, release);
                    return release;
                }));
            }
            start.countDown();
            for (Future<?> one : all) {
                one.get();
            }
        }
    }

    private Actor publisherOf(UniversityId university) {
        Actor person = campus.person("Wang Min", university);
        people.grant(Actor.SYSTEM, person.id(), Role.PUBLISHER, university);
        return campus.actor(person.id());
    }

    private Upload receive(CourseZip zip) {
        return uploads.receive(publisher, campus.university(), Ids.random(), zip.bytes());
    }
}
