package org.qihang.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.qihang.account.Actor;
import org.qihang.account.Language;
import org.qihang.account.Role;
import org.qihang.account.SignIns;
import org.qihang.camp.ApplicationId;
import org.qihang.camp.Applications;
import org.qihang.camp.CampDraft;
import org.qihang.camp.CampId;
import org.qihang.camp.CampPlans;
import org.qihang.camp.CampRoutes;
import org.qihang.camp.Camps;
import org.qihang.testing.Browsers;
import org.qihang.testing.Browsers.Screen;
import org.qihang.testing.Browsers.Window;
import org.qihang.testing.Campus;
import org.qihang.testing.QihangTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Open pages show what others do, without a reload. */
@QihangTest
class LiveTest {

    @Autowired
    Browsers browsers;

    @Autowired
    Campus campus;

    @Autowired
    Camps camps;

    @Autowired
    Applications applications;

    @Autowired
    SignIns signIns;

    @Test
    void seatsGoWhileSomebodyTypesAndTheOrganizerWatches() {
        CampId camp = published(CampPlans.open(2));
        Actor applicant = campus.student();
        Actor another = campus.student("Zhao Quick");
        try (Window phone = browsers.open(applicant, Screen.PHONE, Language.ZH);
                Window desk = browsers.open(campus.withRole(Role.ORGANIZER), Screen.DESKTOP, Language.EN)) {
            Page typing = phone.go(CampRoutes.apply(camp));
            desk.go(CampRoutes.organize(camp));
            typing.getByLabel("手机号").pressSequentially("138");

            applications.apply(another, camp, ApplicationId.random(), "13800138000", "");

            phone.see("还剩 1 个名额，共 2 个");
            desk.see("Zhao Quick");
            desk.see("1 of 2 seats taken");
            typing.keyboard().type("00138000");
            assertThat(typing.getByLabel("手机号").inputValue()).isEqualTo("13800138000");
            phone.press("提交报名");
            phone.see("我的报名");
            desk.see("2 of 2 seats taken");
            assertThat(phone.flaws()).isEmpty();
            assertThat(desk.flaws()).isEmpty();
        }
    }

    @Test
    void aPageWithNothingLiveKeepsNoConnection() {
        Actor student = campus.student();
        try (Window window = browsers.open(student, Screen.DESKTOP, Language.EN)) {
            Page page = window.page();
            List<String> open = new ArrayList<>();
            page.onWebSocket(socket -> {
                open.add(socket.url());
                socket.onClose(closed -> open.remove(closed.url()));
            });
            window.go("/inbox");
            page.waitForCondition(() -> !open.isEmpty());

            page.locator(".bar a").getByText("Courses").click();
            page.waitForURL("**/courses");
            window.settle();

            page.waitForCondition(open::isEmpty);
        }
    }

    @Test
    void aBrowserThatIsSignedOutFromAnotherLeavesItsPage() {
        Actor student = campus.student();
        try (Window window = browsers.open(student, Screen.PHONE, Language.EN)) {
            Page page = window.go("/inbox");

            signIns.devices(student).forEach(device -> signIns.revoke(student, device.id()));

            page.waitForURL("**/sign-in**");
        }
    }

    private CampId published(CampDraft draft) {
        Actor organizer = campus.withRole(Role.ORGANIZER);
        CampId id = camps.create(organizer, CampId.random(), campus.university(), draft);
        camps.publish(organizer, id);
        return id;
    }
}
