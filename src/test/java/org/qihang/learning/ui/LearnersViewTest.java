package org.qihang.learning.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.qihang.testing.Courses.RIGHT;
import static org.qihang.testing.Courses.WHO;

import com.vaadin.flow.component.html.Anchor;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qihang.account.Actor;
import org.qihang.account.Language;
import org.qihang.account.Role;
import org.qihang.account.SignIns;
import org.qihang.course.CourseId;
import org.qihang.learning.Enrolments;
import org.qihang.learning.LearningRoutes;
import org.qihang.learning.Progress;
import org.qihang.learning.Quizzes;
import org.qihang.testing.Campus;
import org.qihang.testing.Courses;
import org.qihang.testing.Pages;
import org.qihang.testing.QihangTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@QihangTest
class LearnersViewTest {

    private static final String FORMULA = "=HYPERLINK(\"http://example.org\")";

    @Autowired
    Pages pages;

    @Autowired
    Campus campus;

    @Autowired
    Courses courses;

    @Autowired
    Enrolments enrolments;

    @Autowired
    Progress progress;

    @Autowired
    Quizzes quizzes;

    @Autowired
    SignIns signIns;

    @LocalServerPort
    int port;

    private CourseId course;
    private Actor publisher;

    @BeforeEach
    void publish() {
        course = courses.published();
        publisher = campus.withRole(Role.PUBLISHER);
    }

    @AfterEach
    void close() {
        pages.close();
    }

    @Test
    void theCourseTeamSeesWhoIsWhere() {
        join("林晓 <b>");

        pages.open(publisher, LearningRoutes.learners(course));

        assertThat(pages.text())
                .contains("Tea on campus · 1 person", "林晓 &lt;b&gt;", "电商2401", "1 / 3 · 33%", "Who buys it")
                .contains("1 of 1 passed · 100%");
        assertThat(_get(Anchor.class, spec -> spec.withText("Download as a spreadsheet (XLSX)"))
                        .getHref())
                .isEqualTo(LearningRoutes.learnersSheet(course) + "?lang=en");
    }

    @Test
    void anEmptyCourseSaysWhatBelongsHere() {
        pages.open(publisher, Language.ZH, LearningRoutes.learners(course));

        assertThat(pages.text()).contains("还没有人加入");
    }

    @Test
    void namesAreStringsInTheSpreadsheetWhateverTheyLookLike() throws Exception {
        join(FORMULA);

        HttpResponse<byte[]> response = download(publisher);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment")
                .contains(course.value() + "-learners.xlsx");
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(response.body()))) {
            List<Row> rows = workbook.getFirstSheet().read();
            assertThat(rows.getFirst().getCellText(0)).isEqualTo("Full name");
            assertThat(rows.getFirst().getCellText(10)).isEqualTo("Quiz, best result in %: Who buys it");
            Row learner = rows.get(1);
            assertThat(learner.getCell(0).getType()).isEqualTo(CellType.STRING);
            assertThat(learner.getCell(0).getFormula()).isNull();
            assertThat(learner.getCellText(0)).isEqualTo(FORMULA);
            assertThat(learner.getCellText(3)).isEqualTo("电商2401");
            assertThat(learner.getCellAsNumber(10).orElseThrow().intValue()).isEqualTo(100);
        }
    }

    @Test
    void onlyTheCourseTeamTakesItAway() throws Exception {
        assertThat(download(null).statusCode()).isEqualTo(401);
        assertThat(download(campus.student()).statusCode()).isEqualTo(403);
    }

    private void join(String name) {
        Actor student = campus.student(name);
        enrolments.join(student, course);
        progress.visit(student, course, WHO);
        quizzes.answer(student, course, WHO, Language.EN, 1, RIGHT);
    }

    private HttpResponse<byte[]> download(@Nullable Actor actor) throws Exception {
        URI address = URI.create("http://localhost:" + port + LearningRoutes.learnersSheet(course) + "?lang=en");
        HttpRequest.Builder request = HttpRequest.newBuilder(address);
        if (actor != null) {
            request.header("Cookie", "qihang-sign-in=" + signIns.start(actor.id(), "test"));
        }
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        }
    }
}
