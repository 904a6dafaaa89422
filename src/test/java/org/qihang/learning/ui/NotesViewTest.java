package org.qihang.learning.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.qihang.testing.Courses.HOW;
import static org.qihang.testing.Courses.WHY;

import com.vaadin.flow.component.html.Anchor;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.qihang.account.Actor;
import org.qihang.account.Language;
import org.qihang.account.SignIns;
import org.qihang.course.CourseId;
import org.qihang.course.CourseRoutes;
import org.qihang.learning.Enrolments;
import org.qihang.learning.LearningRoutes;
import org.qihang.learning.Margins;
import org.qihang.learning.Margins.Place;
import org.qihang.learning.Mark;
import org.qihang.learning.NewerReleases;
import org.qihang.testing.Campus;
import org.qihang.testing.Courses;
import org.qihang.testing.Pages;
import org.qihang.testing.QihangTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@QihangTest
class NotesViewTest {

    @Autowired
    Pages pages;

    @Autowired
    Campus campus;

    @Autowired
    Courses courses;

    @Autowired
    Enrolments enrolments;

    @Autowired
    NewerReleases newerReleases;

    @Autowired
    Margins margins;

    @Autowired
    SignIns signIns;

    @LocalServerPort
    int port;

    @AfterEach
    void close() {
        pages.close();
    }

    @Test
    void whoHasMarkedNothingIsToldHow() {
        pages.open(campus.student(), "/notes");

        assertThat(pages.text()).contains("No notes yet", "Touch a paragraph");
    }

    @Test
    void listsTheNotesOfLessonsThatAreThereAndThatAreGone() {
        Actor student = campus.student();
        CourseId course = noted(student);

        pages.open(student, "/notes");

        assertThat(pages.text())
                .contains("Tea on campus", "href=\"" + CourseRoutes.lesson(course, WHY) + "\"", "People are thirsty.")
                .contains(
                        "How to sell it",
                        "Not in your release",
                        "<b>a table</b>".replace("<", "&lt;").replace(">", "&gt;"))
                .doesNotContain("href=\"" + CourseRoutes.lesson(course, HOW));
        assertThat(_get(Anchor.class, spec -> spec.withText("Download as Markdown"))
                        .getHref())
                .isEqualTo(LearningRoutes.NOTES_FILE);
    }

    @Test
    void takesThemAwayAsMarkdown() throws Exception {
        Actor student = campus.student();
        noted(student);

        HttpResponse<String> file = get(student);

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Type")).hasValue("text/markdown;charset=UTF-8");
        assertThat(file.body())
                .contains("## Tea on campus · How to sell it", "> Begin with one table.", "<b>a table</b>")
                .contains("> People are thirsty.");
        assertThat(get(null).body()).doesNotContain("thirsty");
    }

    private CourseId noted(Actor student) {
        CourseId course = courses.published();
        enrolments.join(student, course);
        margins.mark(student, new Place(course, WHY, Language.EN, 1), Mark.Kind.BOOKMARK, true);
        margins.note(student, new Place(course, HOW, Language.EN, 1), "", "<b>a table</b>");
        newerReleases.take(student, course, courses.publishShorter(course));
        return course;
    }

    private HttpResponse<String> get(@Nullable Actor actor) throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + LearningRoutes.NOTES_FILE));
        if (actor != null) {
            request.header("Cookie", "qihang-language=en; qihang-sign-in=" + signIns.start(actor.id(), "test"));
        }
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
