package org.qihang.course.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.UploadKt;
import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.upload.Upload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qihang.account.Actor;
import org.qihang.account.Language;
import org.qihang.account.People;
import org.qihang.account.Role;
import org.qihang.account.UniversityId;
import org.qihang.course.Catalogue;
import org.qihang.course.CourseOutline;
import org.qihang.course.CourseUploads;
import org.qihang.course.CourseZip;
import org.qihang.course.Publishing;
import org.qihang.course.ReleaseId;
import org.qihang.store.Ids;
import org.qihang.testing.Campus;
import org.qihang.testing.Pages;
import org.qihang.testing.QihangTest;
import org.springframework.beans.factory.annotation.Autowired;

@QihangTest
class PublishViewTest {

    @Autowired
    Pages pages;

    @Autowired
    Campus campus;

    @Autowired
    People people;

    @Autowired
    CourseUploads uploads;

    @Autowired
    Publishing publishing;

    @Autowired
    Catalogue catalogue;

    UniversityId university;
    Actor publisher;

    @BeforeEach
    void setUp() {
        university = campus.anotherUniversity();
        publisher = publisherOf(university);
    }

    @AfterEach
    void close() {
        pages.close();
    }

    @Test
    void leadsToTheGuideWhileNothingIsPublished() {
        pages.open(publisher, "/publish");

        assertThat(pages.text()).contains("No course is published yet");
        assertThat(_get(Anchor.class, spec -> spec.withText("How to write a course"))
                        .getHref())
                .isEqualTo("/courses/authoring-guide");
        assertThat(_find(Select.class)).isEmpty();
    }

    @Test
    void showsTheCoursesThatComeWithTheProductAndWhoLearnsInThem() {
        pages.open(publisher, "/publish");

        assertThat(pages.text()).contains("Courses that come with Qihang", "Startup Foundations");
        assertThat(_find(Anchor.class, spec -> spec.withText("Who is where")))
                .extracting(Anchor::getHref)
                .contains("/publish/startup-foundations/learners");
    }

    @Test
    void asksForTheUniversityWhereThereAreSeveral() {
        people.grant(Actor.SYSTEM, publisher.id(), Role.PUBLISHER, campus.university());

        pages.open(campus.actor(publisher.id()), "/publish");

        assertThat(_get(Select.class).getListDataView().getItemCount()).isEqualTo(2);
    }

    @Test
    void aZipIsUploadedCheckedAndPublished() {
        CourseZip zip = CourseZip.course();
        pages.open(publisher, "/publish");

        upload(zip.bytes());

        assertThat(pages.address()).startsWith("/publish/uploads/");
        assertThat(pages.text()).contains("Tasting tea", "no errors", "for the first time");
        assertThat(catalogue.current(zip.id())).isEmpty();

        pages.click(button("Publish"));

        assertThat(pages.address()).isEqualTo("/publish/" + zip.id().value() + "/releases");
        assertThat(catalogue.current(zip.id()))
                .hasValueSatisfying(course -> assertThat(course.university()).isEqualTo(university));
        pages.go("/publish");
        assertThat(pages.text()).contains("Tasting tea", "1 lesson");
    }

    @Test
    void whatIsNoZipIsSaidAtTheUpload() {
        pages.open(publisher, "/publish");

        upload("no zip".getBytes(StandardCharsets.UTF_8));

        assertThat(pages.address()).isEqualTo("/publish");
        assertThat(pages.text()).contains("This is no zip file that can be read.");
    }

    @Test
    void errorsStandFirstWithTheirPlacesInTheLanguageOfThePage() {
        CourseZip zip = CourseZip.course()
                .with("01-begin/01-first.md", "---\nid: first-sip\ntitle: T\n---\n\n## A\n\n#### B\n")
                .with("01-begin/02-<b>.md", "# No front matter\n");
        String address = PublishRoutes.upload(uploads.receive(publisher, university, Ids.random(), zip.bytes()));

        pages.open(publisher, Language.ZH, address);

        String text = pages.text();
        assertThat(text).contains("本课没有", "01-begin/02-&lt;b&gt;.md:1:1", "2 级标题后面直接是 4 级标题");
        assertThat(text.indexOf("本课没有编号")).isLessThan(text.indexOf("2 级标题后面直接是 4 级标题"));
        assertThat(_find(Button.class, spec -> spec.withText("发布"))).isEmpty();
    }

    @Test
    void saysThatAReleaseIsPublishedAlready() {
        CourseZip zip = CourseZip.course();
        publishing.publish(publisher, release(zip));
        String address = PublishRoutes.upload(uploads.receive(publisher, university, Ids.random(), zip.bytes()));

        pages.open(publisher, address);

        assertThat(pages.text()).contains("it is published already");
        assertThat(_find(Button.class, spec -> spec.withText("Publish"))).isEmpty();
    }

    @Test
    void thePreviewShowsTheLessonAndItsQuestionsWithoutAnswers() {
        ReleaseId release = release(CourseZip.course());
        String address = PublishRoutes.preview(release, CourseZip.LESSON);

        pages.open(publisher, address);

        assertThat(pages.text())
                .contains("only you", "The first sip", "Taste before you speak.", "When do you speak?", "After it")
                .doesNotContain("Secret because");

        pages.go(address + "?lang=zh-CN");

        assertThat(pages.text()).contains("先品，再说。", "什么时候说？").doesNotContain("Taste before you speak.");
    }

    @Test
    void thePreviewSaysWhereATranslationIsMissing() {
        ReleaseId release = release(CourseZip.course().withoutTranslation());

        pages.open(publisher, Language.ZH, PublishRoutes.preview(release, CourseZip.LESSON));

        assertThat(pages.text()).contains("本课没有所选语言的版本", "Taste before you speak.");
    }

    @Test
    void anOlderReleaseIsPublishedAgainAfterAsking() {
        CourseZip zip = CourseZip.course();
        ReleaseId first = release(zip);
        ReleaseId second = release(zip.words("Second."));
        publishing.publish(publisher, first);
        publishing.publish(publisher, second);
        pages.open(publisher, PublishRoutes.releases(zip.id()));
        assertThat(pages.text()).contains(first.shortName(), second.shortName(), "Wang Min", "Current");

        pages.click(button("Publish"));
        assertThat(current(zip)).isEqualTo(second);
        ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));

        assertThat(current(zip)).isEqualTo(first);
        assertThat(pages.text()).contains("Current, older than the one before");
    }

    @Test
    void anUploadThatWasNeverPublishedStandsInTheListAsSuch() {
        CourseZip zip = CourseZip.course();
        publishing.publish(publisher, release(zip));
        ReleaseId second = release(zip.words("Second."));

        pages.open(publisher, Language.ZH, PublishRoutes.releases(zip.id()));

        assertThat(pages.text()).contains(second.shortName(), "尚未发布", "当前版本");
    }

    @Test
    void whatDiffersBetweenTwoReleasesIsShownDownToTheWords() {
        CourseZip zip = CourseZip.course();
        ReleaseId first = release(zip);
        ReleaseId second = release(zip.words("Taste twice before you <speak>."));
        publishing.publish(publisher, first);
        publishing.publish(publisher, second);
        pages.open(publisher, PublishRoutes.releases(zip.id()));

        String address =
                _get(Anchor.class, spec -> spec.withText("What differs")).getHref();
        assertThat(address).isEqualTo(PublishRoutes.changes(first, second));
        pages.go(address);

        assertThat(pages.text())
                .contains("1 lesson changed", "The first sip", "English", "<ins>", "twice", "&lt;")
                .doesNotContain("added", "removed", "<speak>");
    }

    @Test
    void aReleaseDoesNotDifferFromItself() {
        ReleaseId release = release(CourseZip.course());

        pages.open(publisher, PublishRoutes.changes(release, release));

        assertThat(pages.text()).contains("No lesson differs");
    }

    @Test
    void nothingOfAnotherUniversityCanBeSeen() {
        CourseZip zip = CourseZip.course();
        org.qihang.course.Upload upload = uploads.receive(publisher, university, Ids.random(), zip.bytes());
        ReleaseId release = upload.publishable().orElseThrow();
        publishing.publish(publisher, release);
        Actor stranger = publisherOf(campus.anotherUniversity());

        for (String address : List.of(
                PublishRoutes.upload(upload),
                PublishRoutes.preview(release, CourseZip.LESSON),
                PublishRoutes.changes(release, release),
                PublishRoutes.releases(zip.id()))) {
            pages.open(stranger, address);
            assertThat(pages.text()).as(address).doesNotContain("Tasting tea", "Taste before you speak.");
        }
        pages.open(stranger, "/publish");
        assertThat(_find(Anchor.class))
                .extracting(Anchor::getHref)
                .noneMatch(href -> href.contains(zip.id().value()));
    }

    @Test
    void studentsDontSeeThePage() {
        pages.open(campus.student(), "/publish");

        assertThat(_find(UploadForm.class)).isEmpty();
        assertThat(pages.text()).doesNotContain("Upload a course");
    }

    private Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }

    private void upload(byte[] bytes) {
        UploadKt._upload(_get(Upload.class), "course.zip", "application/zip", bytes);
        pages.text();
    }

    private ReleaseId current(CourseZip zip) {
        return catalogue.current(zip.id()).map(CourseOutline::release).orElseThrow();
    }

    private ReleaseId release(CourseZip zip) {
        return uploads.receive(publisher, university, Ids.random(), zip.bytes())
                .publishable()
                .orElseThrow();
    }

    private Actor publisherOf(UniversityId place) {
        Actor person = campus.person("Wang Min", place);
        people.grant(Actor.SYSTEM, person.id(), Role.PUBLISHER, place);
        return campus.actor(person.id());
    }
}
