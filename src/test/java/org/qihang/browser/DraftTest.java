package org.qihang.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qihang.testing.Courses.WHO;

import com.microsoft.playwright.BrowserContext.ClearCookiesOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.qihang.account.Actor;
import org.qihang.account.Language;
import org.qihang.account.Role;
import org.qihang.account.SignIns;
import org.qihang.camp.Applications;
import org.qihang.camp.CampId;
import org.qihang.camp.CampPlans;
import org.qihang.camp.CampRoutes;
import org.qihang.camp.Camps;
import org.qihang.course.CourseId;
import org.qihang.course.CourseRoutes;
import org.qihang.learning.Enrolments;
import org.qihang.testing.Browsers;
import org.qihang.testing.Browsers.Screen;
import org.qihang.testing.Browsers.Window;
import org.qihang.testing.Campus;
import org.qihang.testing.Courses;
import org.qihang.testing.QihangTest;
import org.springframework.beans.factory.annotation.Autowired;

/** What is typed outlives the node that the page came from: its session is gone, as when the node is. */
@QihangTest
class DraftTest {

    @Autowired
    Browsers browsers;

    @Autowired
    Campus campus;

    @Autowired
    Camps camps;

    @Autowired
    Courses courses;

    @Autowired
    Enrolments enrolments;

    @Autowired
    Applications applications;

    @Autowired
    SignIns signIns;

    @Test
    void comesBackAfterTheNodeHasGoneAndIsClearedWhenItIsSaved() {
        Actor student = campus.student();
        CampId camp = published();
        try (Window phone = browsers.open(student, Screen.PHONE, Language.ZH)) {
            Page page = phone.go(CampRoutes.apply(camp));
            page.getByLabel("手机号").fill("13800138000");
            page.getByLabel("给组织者留言").fill("我会做饭\n也会唱歌");

            leaveForAnotherNode(phone);

            phone.see("上次填写的内容已为你保留");
            assertThat(page.getByLabel("手机号").inputValue()).isEqualTo("13800138000");
            assertThat(phone.flaws()).isEmpty();
            phone.press("提交报名");
            phone.see("我的报名");
            assertThat(applications.mine(student, camp).orElseThrow().note()).isEqualTo("我会做饭\n也会唱歌");
            assertThat(kept(page)).isEmpty();
        }
    }

    @Test
    void holdsWhatWasChosenInAQuiz() {
        Actor student = campus.student();
        CourseId course = courses.published();
        enrolments.join(student, course);
        try (Window phone = browsers.open(student, Screen.PHONE, Language.ZH)) {
            Page page = phone.go(CourseRoutes.lesson(course, WHO));
            for (String choice : List.of("排队的人", "昨天买了两杯", "排了十分钟")) {
                page.getByText(choice).click();
            }

            leaveForAnotherNode(phone);

            page.locator("input[value='2']:checked").waitFor();
            phone.press("提交");
            phone.see("测验通过了");
            assertThat(kept(page)).isEmpty();
        }
    }

    @Test
    void isNobodyElses() {
        CampId camp = published();
        try (Window window = browsers.open(campus.student(), Screen.DESKTOP, Language.EN)) {
            Page page = window.go(CampRoutes.apply(camp));
            page.getByLabel("Phone number").fill("13800138000");
            assertThat(kept(page)).hasSize(1);

            String another = signIns.start(campus.student().id(), "another");
            page.context().addCookies(List.of(new Cookie("qihang-sign-in", another).setUrl(browsers.baseUrl())));
            leaveForAnotherNode(window);

            assertThat(page.getByLabel("Phone number").inputValue()).isEmpty();
        }
    }

    @Test
    void goesWithWhoeverSignsOut() {
        CampId camp = published();
        try (Window window = browsers.open(campus.student(), Screen.DESKTOP, Language.EN)) {
            Page page = window.go(CampRoutes.apply(camp));
            page.getByLabel("Phone number").fill("13800138000");
            assertThat(kept(page)).hasSize(1);

            window.go("/me");
            window.press("Sign out");
            page.waitForURL(browsers.baseUrl() + "/");

            assertThat(kept(page)).isEmpty();
        }
    }

    @Test
    void canBeThrownAway() {
        try (Window window = browsers.open(campus.withRole(Role.ORGANIZER), Screen.DESKTOP, Language.EN)) {
            Page page = window.go("/organize/new");
            page.getByLabel("Title, English").fill("A camp that will not be");
            page.reload();
            window.settle();
            window.see("What you had typed is here again");
            assertThat(page.getByLabel("Title, English").inputValue()).isEqualTo("A camp that will not be");

            window.press("Discard it");

            page.waitForFunction("() => Object.keys(localStorage).length === 0");
            window.settle();
            assertThat(page.getByLabel("Title, English").inputValue()).isEmpty();
        }
    }

    @Test
    void ofARegistrationHoldsNoPasswordAndEndsWithTheTab() {
        try (Window window = browsers.open(null, Screen.PHONE, Language.EN)) {
            Page page = window.go("/register");
            page.getByLabel("Full name").fill("Lin Xiao");
            page.getByLabel("Password").first().fill("a few words are good");

            leaveForAnotherNode(window);

            assertThat(page.getByLabel("Full name").inputValue()).isEqualTo("Lin Xiao");
            assertThat(kept(page)).isEmpty();
            assertThat(page.evaluate("() => JSON.stringify(sessionStorage)").toString())
                    .contains("Lin Xiao")
                    .doesNotContain("a few words");
        }
    }

    /** Another node doesn't know the session: the browser comes without it, and with its sign-in. */
    private static void leaveForAnotherNode(Window window) {
        window.page().context().clearCookies(new ClearCookiesOptions().setName("JSESSIONID"));
        window.page().reload();
        window.settle();
    }

    @SuppressWarnings("unchecked")
    private static List<String> kept(Page page) {
        return (List<String>)
                page.evaluate("() => Object.keys(localStorage).filter(k => k.startsWith('qihang-draft'))");
    }

    private CampId published() {
        Actor organizer = campus.withRole(Role.ORGANIZER);
        CampId id = camps.create(organizer, CampId.random(), campus.university(), CampPlans.open(3));
        camps.publish(organizer, id);
        return id;
    }
}
