package org.qihang.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.qihang.testing.Courses.WHO;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qihang.account.Actor;
import org.qihang.account.Language;
import org.qihang.account.Person;
import org.qihang.course.CourseId;
import org.qihang.course.CourseRoutes;
import org.qihang.mentoring.MentoringRoutes;
import org.qihang.mentoring.OfficeScene;
import org.qihang.notification.Inbox;
import org.qihang.notification.Notice;
import org.qihang.notification.NoticeType;
import org.qihang.testing.Browsers;
import org.qihang.testing.Browsers.Screen;
import org.qihang.testing.Browsers.Window;
import org.qihang.testing.Campus;
import org.qihang.testing.Courses;
import org.qihang.testing.QihangTest;
import org.qihang.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

/** From a link that somebody was sent to a booked mentor, on a phone 360 pixels wide. */
@QihangTest
class StudentJourneyTest {

    @Autowired
    TestClock clock;

    @Autowired
    Browsers browsers;

    @Autowired
    Campus campus;

    @Autowired
    Courses courses;

    @Autowired
    OfficeScene office;

    @Autowired
    Inbox inbox;

    @TempDir
    Path downloads;

    /** At half past eleven in the evening a mentor has one time left on the next day, and this test wants two. */
    @BeforeEach
    void monday() {
        clock.set(OfficeScene.MONDAY);
    }

    @AfterEach
    void reset() {
        clock.reset();
    }

    @Test
    void joinsACourseFromOutsideReadsAndSeesTheProgress() {
        Person student = campus.person(campus.student("林晓").id());
        CourseId course = courses.published();
        try (Window window = browsers.open(null, Screen.PHONE, Language.ZH)) {
            Page page = window.go("/courses");
            assertThat(window.flaws()).isEmpty();
            window.go(CourseRoutes.course(course));
            assertThat(window.flaws()).isEmpty();

            window.press("加入学习");
            page.waitForURL("**/sign-in**");
            window.settle();
            page.getByLabel("邮箱或学工号").fill(student.email());
            page.getByLabel("密码", new Page.GetByLabelOptions().setExact(true)).fill(Campus.PASSWORD);
            page.keyboard().press("Enter");
            page.waitForURL("**/courses/**");
            window.settle();
            assertThat(page.url()).contains(course.value());
            if (page.getByText("已加入").count() == 0) {
                window.press("加入学习");
            }
            assertThat(window.flaws()).isEmpty();

            window.go(CourseRoutes.lesson(course, Courses.WHY));
            window.press("我读完了");
            window.see("这一课已完成");
            assertThat(window.flaws()).isEmpty();

            window.go(CourseRoutes.lesson(course, WHO));
            for (String choice : List.of("排队的人", "昨天买了两杯", "排了十分钟")) {
                page.getByText(choice).click();
            }
            window.settle();
            window.press("提交");
            window.see("测验通过了");
            assertThat(window.flaws()).isEmpty();

            window.go("/");
            window.see("2 / 3 课");
            window.see("怎么卖");
            window.press("继续");
            page.waitForURL("**/lessons/how**");
            assertThat(window.flaws()).isEmpty();
        }
    }

    @Test
    void booksMovesAndCancelsASession() throws Exception {
        Actor mentor = office.mentor("陈立");
        Actor student = campus.student("林晓");
        try (Window window = browsers.open(student, Screen.PHONE, Language.ZH)) {
            Page page = window.go("/mentors");
            assertThat(window.flaws()).isEmpty();
            window.go(MentoringRoutes.mentor(mentor.id()));
            page.locator("a.slot:visible").first().click();
            page.waitForURL("**slot=**");
            window.settle();
            assertThat(window.flaws()).isEmpty();

            window.press("预约这个时段");
            page.locator("vaadin-text-area[invalid]").waitFor();
            page.getByLabel("想聊什么").fill("第三轮访谈的记录，想请老师一起看。");
            window.press("预约这个时段");
            page.waitForURL("**/sessions**");
            window.see("与陈立");
            window.see("第三轮访谈的记录");
            assertThat(window.flaws()).isEmpty();
            Download file = page.waitForDownload(
                    () -> page.locator("a[href$='session.ics']").first().click());
            Path calendar = downloads.resolve("session.ics");
            file.saveAs(calendar);
            assertThat(Files.readString(calendar)).contains("BEGIN:VEVENT", "陈立");

            window.press("改时间");
            page.waitForURL("**move=**");
            window.settle();
            page.locator("a.slot:visible").nth(1).click();
            page.waitForURL("**slot=**");
            window.settle();
            assertThat(window.flaws()).isEmpty();
            window.press("改到这个时段");
            page.waitForURL("**/sessions**");
            window.see("与陈立");

            window.press("取消");
            assertThat(window.flaws()).isEmpty();
            window.press("取消辅导");
            window.see("你取消了辅导");

            await().until(() -> inbox.list(student, 0).notices().stream()
                    .map(Notice::type)
                    .toList()
                    .containsAll(List.of(
                            NoticeType.SESSION_BOOKED, NoticeType.SESSION_MOVED, NoticeType.SESSION_CANCELLED)));
            window.go("/inbox");
            window.see("你取消了与陈立");
            assertThat(page.locator(".rows li")
                            .filter(new Locator.FilterOptions().setHasText("陈立"))
                            .count())
                    .isEqualTo(3);
            assertThat(window.flaws()).isEmpty();
        }
    }
}
