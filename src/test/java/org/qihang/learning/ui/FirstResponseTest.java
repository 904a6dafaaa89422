package org.qihang.learning.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qihang.testing.Courses.WHO;
import static org.qihang.testing.Courses.WHY;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qihang.account.Actor;
import org.qihang.account.Language;
import org.qihang.account.SignIns;
import org.qihang.course.CourseId;
import org.qihang.course.CourseRoutes;
import org.qihang.learning.Enrolments;
import org.qihang.testing.Campus;
import org.qihang.testing.Courses;
import org.qihang.testing.QihangTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;

@QihangTest
class FirstResponseTest {

    private static final String SITE = "https://qihang.example";

    @Autowired
    FirstResponse firstResponse;

    @Autowired
    Campus campus;

    @Autowired
    Courses courses;

    @Autowired
    Enrolments enrolments;

    @Autowired
    SignIns signIns;

    @LocalServerPort
    int port;

    private CourseId course;

    @BeforeEach
    void publish() {
        course = courses.published();
    }

    @Test
    void theTextStandsInTheOutletInTheSameElementsAsTheView() {
        Document page = index();

        HttpStatus status = firstResponse.write(
                page, SITE + CourseRoutes.lesson(course, WHY), course.value(), "why", Language.ZH, true);

        Document read = Jsoup.parse(page.html());
        assertThat(status).isEqualTo(HttpStatus.OK);
        assertThat(read.select("#outlet > .shell > main.content .page > .lesson > article.text h1")
                        .text())
                .isEqualTo("为什么是茶");
        assertThat(read.select(".lesson .prose #p-1").text()).isEqualTo("每天下午都有人找水喝。");
        assertThat(read.select(".lesson .prose #p-3").text()).isEqualTo("<慢慢来> ↑");
        assertThat(read.select(".lesson .outline li")).hasSize(3);
        String heading = CourseRoutes.lesson(course, WHY) + "?lang=zh-CN#第一步";
        assertThat(read.select(".side a").attr("href")).isEqualTo(heading);
        assertThat(read.select(".prose #p-3 a").attr("href")).isEqualTo(heading);
    }

    @Test
    void theHeadNamesThePageInEachLanguage() {
        Document page = index();
        String address = SITE + CourseRoutes.lesson(course, WHY);

        firstResponse.write(page, address, course.value(), "why", Language.EN, false);

        assertThat(page.title()).isEqualTo("Why tea · Qihang");
        assertThat(page.select("meta[name=description]").attr("content")).isEqualTo("Ask well");
        assertThat(page.select("link[rel=canonical]").attr("href")).isEqualTo(address + "?lang=en");
        assertThat(page.select("link[rel=alternate]").eachAttr("href"))
                .containsExactly(address + "?lang=zh-CN", address + "?lang=en", address);
        assertThat(page.select("link[rel=alternate]").eachAttr("hreflang")).containsExactly("zh-CN", "en", "x-default");
    }

    @Test
    void whoMayNotReadALessonGetsNothingOfItsText() {
        Document page = index();

        firstResponse.write(page, SITE, course.value(), "who", Language.EN, false);

        assertThat(page.html()).contains("opens when you join").doesNotContain("Ask ten people first.");
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThat(firstResponse.write(index(), SITE, course.value(), "nothing", Language.EN, false))
                .isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(firstResponse.write(index(), SITE, "Not_Valid", null, Language.EN, false))
                .isEqualTo(HttpStatus.NOT_FOUND);
    }

    @Test
    void theServerAnswersALessonsAddressWithItsTextButNoAnswers() throws Exception {
        Actor student = campus.student();
        enrolments.join(student, course);

        HttpResponse<String> joined = get(CourseRoutes.lesson(course, WHO) + "?lang=en", student);
        HttpResponse<String> stranger = get(CourseRoutes.lesson(course, WHO) + "?lang=en", null);

        assertThat(joined.statusCode()).isEqualTo(200);
        assertThat(joined.body())
                .contains("Ask ten people first.", "People in the queue")
                .doesNotContain("Queueing is already an act.");
        assertThat(Jsoup.parse(joined.body()).select("html").attr("lang")).isEqualTo("en");
        assertThat(stranger.body()).doesNotContain("Ask ten people first.");
        assertThat(get("/courses/nowhere", null).statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> get(String address, @Nullable Actor actor) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
                .header("Accept", "text/html");
        if (actor != null) {
            request.header("Cookie", "qihang-sign-in=" + signIns.start(actor.id(), "test"));
        }
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    private static Document index() {
        return Jsoup.parse("<!doctype html><html><head></head><body><div id=\"outlet\"></div></body></html>");
    }
}
