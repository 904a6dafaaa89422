package org.qihang.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qihang.testing.Courses.WHO;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.qihang.account.Actor;
import org.qihang.account.Language;
import org.qihang.course.CourseId;
import org.qihang.course.CourseRoutes;
import org.qihang.course.QuizRules;
import org.qihang.learning.Enrolments;
import org.qihang.testing.Browsers;
import org.qihang.testing.Browsers.Screen;
import org.qihang.testing.Browsers.Window;
import org.qihang.testing.Campus;
import org.qihang.testing.Courses;
import org.qihang.testing.QihangTest;
import org.springframework.beans.factory.annotation.Autowired;

/** A timed quiz on a phone, with a reload in the middle, and a short text typed into another. */
@QihangTest
class QuizTest {

    @Autowired
    Browsers browsers;

    @Autowired
    Campus campus;

    @Autowired
    Courses courses;

    @Autowired
    Enrolments enrolments;

    @Test
    void aTimedQuizGoesOnAfterAReload() {
        Actor student = campus.student();
        CourseId course = courses.publishedWith(new QuizRules(60, 2, 10, null, true));
        enrolments.join(student, course);
        try (Window phone = browsers.open(student, Screen.PHONE, Language.ZH)) {
            Page page = phone.go(CourseRoutes.lesson(course, WHO));
            phone.see("还剩 2 次，共 2 次");
            assertThat(page.content()).doesNotContain("先问谁");

            phone.press("开始作答");
            page.getByText("排队的人").click();
            page.getByText("昨天买了两杯").click();
            page.reload();

            page.locator("input[value='0']:checked").waitFor();
            assertThat(page.locator(".countdown .time").textContent()).matches("(10|09):\\d\\d");
            page.getByText("排了十分钟").click();
            phone.press("提交");
            phone.see("测验通过了");
            assertThat(phone.flaws()).isEmpty();
        }
    }

    @Test
    void whatIsTypedIsKeptWithoutLeavingTheField() {
        Actor student = campus.student();
        CourseId course = courses.publishedWithShortAnswer();
        enrolments.join(student, course);
        try (Window phone = browsers.open(student, Screen.PHONE, Language.ZH)) {
            Page page = phone.go(CourseRoutes.lesson(course, WHO));
            page.locator("textarea[name^=question]").pressSequentially("排队的人，因为他们已经在等。");

            try (Window desktop = browsers.open(student, Screen.DESKTOP, Language.ZH)) {
                Page other = desktop.go(CourseRoutes.lesson(course, WHO));
                while (!"排队的人，因为他们已经在等。".equals(typed(other))) {
                    other.reload();
                }
            }
        }
    }

    private static String typed(Page page) {
        page.locator(".quiz-section textarea:not([disabled])").waitFor();
        return page.locator(".quiz-section textarea").inputValue();
    }
}
