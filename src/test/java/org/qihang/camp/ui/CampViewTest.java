package org.qihang.camp.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt._fireConfirm;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.qihang.account.AccountRoutes;
import org.qihang.account.Actor;
import org.qihang.account.Language;
import org.qihang.account.Localized;
import org.qihang.account.Role;
import org.qihang.camp.ApplicationState;
import org.qihang.camp.Applications;
import org.qihang.camp.CampDraft;
import org.qihang.camp.CampId;
import org.qihang.camp.CampMessages;
import org.qihang.camp.CampPlan;
import org.qihang.camp.CampPlans;
import org.qihang.camp.CampRoutes;
import org.qihang.camp.Camps;
import org.qihang.camp.MessageId;
import org.qihang.testing.Campus;
import org.qihang.testing.Pages;
import org.qihang.testing.QihangTest;
import org.qihang.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

@QihangTest
class CampViewTest {

    @Autowired
    Pages pages;

    @Autowired
    Campus campus;

    @Autowired
    CampScene scene;

    @Autowired
    Camps camps;

    @Autowired
    Applications applications;

    @Autowired
    CampMessages messages;

    @Autowired
    TestClock clock;

    @AfterEach
    void close() {
        pages.close();
        clock.reset();
    }

    @Test
    void anybodyReadsItAndApplyingLeadsThroughSignInAndBack() {
        CampId camp = scene.published(campus, CampPlans.open(3));

        pages.openSignedOut(CampRoutes.camp(camp));

        assertThat(_get(CampView.class).getPageTitle()).contains("Winter startup camp");
        assertThat(scene.text())
                .contains("Open for applications", "3 of 3 seats free", "Science Park, Building B", "Bring a")
                .contains("10 Jan 2031 09:00–12 Jan 2031 17:00", "3 Jan 2031 09:00");
        assertThat(link("Apply").getHref()).isEqualTo(AccountRoutes.signIn(CampRoutes.apply(camp)));
        _assertNone(Button.class, spec -> spec.withText("Withdraw"));
    }

    @Test
    void theTextIsMarkdownAndNothingElse() {
        CampDraft draft = CampPlans.open(3);
        Localized text =
                new Localized("", "# Agenda\n\nBring a **laptop**. <script>alert(1)</script>[x](javascript:alert(2))");
        CampId camp = scene.published(
                campus,
                new CampDraft(
                        draft.kind(),
                        draft.title(),
                        draft.summary(),
                        text,
                        draft.start(),
                        draft.end(),
                        draft.zone(),
                        draft.place(),
                        draft.capacity(),
                        draft.deadline(),
                        draft.admission()));

        pages.openSignedOut(CampRoutes.camp(camp));

        String html = _get(_get(CampText.class), Html.class).getElement().getOuterHTML();
        assertThat(html)
                .contains("<strong>laptop</strong>", ">Agenda</h3>")
                .doesNotContain("<script", "href=\"javascript");
    }

    @Test
    void namesTheYearOnlyWhereItIsAnother() {
        CampId camp = scene.published(campus, CampPlans.open(3));
        clock.set(CampPlans.DEADLINE.minusDays(1).atZone(CampPlans.SHANGHAI).toInstant());

        pages.openSignedOut(CampRoutes.camp(camp));

        assertThat(scene.text()).contains("Fri 10 Jan 09:00–Sun 12 Jan 17:00").doesNotContain("2031");
    }

    @Test
    void isWrittenInChineseToo() {
        CampId camp = scene.published(campus, CampPlans.open(3));

        pages.open(campus.student(), Language.ZH, CampRoutes.camp(camp));

        assertThat(scene.text()).contains("冬季创业训练营", "报名中", "还剩 3 个名额，共 3 个", "2031 年 1 月 10 日 09:00", "大学科技园 B 座");
    }

    @Test
    void comingBackFromSignInTheFormIsOpen() {
        CampId camp = scene.published(campus, CampPlans.open(3));
        Actor student = campus.student();

        scene.open(student, CampRoutes.apply(camp));
        _setValue(phone(), "12345");
        pages.click(button("Send application"));
        assertThat(phone().isInvalid()).isTrue();
        assertThat(phone().getErrorMessage()).contains("11 digits");

        _setValue(phone(), "138 0013 8000");
        _setValue(_get(TextArea.class, spec -> spec.withLabel("A word to the organizers (optional)")), "Hello");
        pages.click(button("Send application"));

        assertThat(applications.mine(student, camp)).hasValueSatisfying(application -> {
            assertThat(application.state()).isEqualTo(ApplicationState.ACCEPTED);
            assertThat(application.note()).isEqualTo("Hello");
        });
        assertThat(pages.address()).isEqualTo(CampRoutes.camp(camp));
        assertThat(steps()).hasSize(3);
        assertThat(steps().getLast()).startsWith("Take part");
        assertThat(scene.text()).contains("2 of 3 seats free");
        _assertNone(Anchor.class, spec -> spec.withText("Apply"));
    }

    @Test
    void aFullCampOffersTheLineAndSaysWhereOneStands() {
        CampId camp = scene.published(campus, CampPlans.open(1));
        scene.apply(campus.student(), camp);
        Actor student = campus.student();

        scene.open(student, CampRoutes.camp(camp));
        assertThat(scene.text()).contains("Full, with a waitlist", "All 1 seats taken, nobody waiting");
        assertThat(link("Join the line").getHref()).isEqualTo(CampRoutes.apply(camp));
        scene.go(CampRoutes.apply(camp));
        assertThat(scene.text()).contains("You join the line");
        _setValue(phone(), "13800138001");
        pages.click(button("Send application"));

        assertThat(steps()).anyMatch(step -> step.contains("Waiting, place 1"));
    }

    @Test
    void whoWithdrawsCanApplyAgain() {
        CampId camp = scene.published(campus, CampPlans.open(1));
        Actor student = campus.student();
        scene.apply(student, camp);

        scene.open(student, CampRoutes.camp(camp));
        pages.click(button("Withdraw"));
        _fireConfirm(_get(ConfirmDialog.class));

        assertThat(applications.mine(student, camp))
                .hasValueSatisfying(
                        application -> assertThat(application.state()).isEqualTo(ApplicationState.WITHDRAWN));
        assertThat(scene.text()).contains("Withdrawn", "1 of 1 seats free");
        assertThat(link("Apply").getHref()).isEqualTo(CampRoutes.apply(camp));
    }

    @Test
    void aCampByDecisionShowsThatItIsBeingReviewedAndWhyItWasDeclined() {
        CampId camp = scene.published(campus, CampPlans.byDecision(1));
        Actor student = campus.student();
        var application = scene.apply(student, camp);

        scene.open(student, CampRoutes.camp(camp));
        assertThat(steps())
                .extracting(step -> step.lines().findFirst().orElse(""))
                .containsExactly("Applied", "Being reviewed", "Accepted", "Take part");

        applications.decline(campus.withRole(Role.ORGANIZER), camp, application.id(), "Only for beginners");
        scene.go(CampRoutes.camp(camp));
        assertThat(scene.text()).contains("Declined", "Only for beginners");
        _assertNone(Anchor.class, spec -> spec.withText("Apply"));
        _assertNone(Button.class, spec -> spec.withText("Withdraw"));
    }

    @Test
    void seatsGoWhileThePageIsOpen() {
        CampId camp = scene.published(campus, CampPlans.open(2));
        pages.openSignedOut(CampRoutes.camp(camp));
        assertThat(scene.text()).contains("2 of 2 seats free");

        scene.apply(campus.student(), camp);
        pages.await(text -> text.contains("1 of 2 seats free"));

        scene.apply(campus.student(), camp);
        pages.await(text -> text.contains("Full"));
        assertThat(link("Join the line")).isNotNull();
    }

    @Test
    void whatIsTypedStaysWhileSeatsGo() {
        CampId camp = scene.published(campus, CampPlans.open(2));
        scene.open(campus.student(), CampRoutes.apply(camp));
        TextField phone = phone();
        _setValue(phone, "138");

        scene.apply(campus.student(), camp);

        pages.await(text -> text.contains("1 of 2 seats free"));
        assertThat(phone()).isSameAs(phone).returns("138", TextField::getValue);
    }

    @Test
    void afterTheDeadlineNobodyApplies() {
        CampId camp = scene.published(campus, CampPlans.open(1));
        CampPlan plan = CampPlans.open(1).plan();

        clock.set(plan.deadline());
        scene.open(campus.student(), CampRoutes.apply(camp));
        assertThat(scene.text()).contains("Applications closed", "The deadline for applications has passed.");
        _assertNone(Button.class, spec -> spec.withText("Send application"));

        clock.set(plan.start());
        scene.go(CampRoutes.camp(camp));
        assertThat(scene.text()).contains("Going on", "It is already going on.");

        clock.set(plan.end());
        scene.go(CampRoutes.camp(camp));
        assertThat(scene.text()).contains("Over", "It is over.");
    }

    @Test
    void aCancelledCampSaysWhy() {
        CampId camp = scene.published(campus, CampPlans.open(1));
        Actor student = campus.student();
        scene.apply(student, camp);
        camps.cancel(campus.withRole(Role.ORGANIZER), camp, "The hall is flooded");

        scene.open(student, CampRoutes.camp(camp));

        assertThat(scene.text()).contains("This event was cancelled: The hall is flooded");
        _assertNone(Button.class, spec -> spec.withText("Withdraw"));
    }

    @Test
    void aDraftIsThereForItsOrganizersAlone() {
        CampId camp = scene.draft(campus, CampPlans.open(1));

        scene.open(campus.withRole(Role.ORGANIZER), CampRoutes.camp(camp));
        assertThat(scene.text()).contains("A draft: only organizers see this page.");
        _assertNone(ShareCard.class);

        scene.open(campus.student(), CampRoutes.camp(camp));
        _assertNone(CampView.class);
        pages.openSignedOut(CampRoutes.camp(camp));
        _assertNone(CampView.class);
    }

    @Test
    void showsTheLinkAsACodeToo() {
        CampId camp = scene.published(campus, CampPlans.open(1));

        pages.openSignedOut(CampRoutes.camp(camp));

        String address = _get(_get(ShareCard.class), TextField.class).getValue();
        assertThat(address).startsWith("http").endsWith(CampRoutes.camp(camp));
        assertThat(_get(Div.class, spec -> spec.withClasses("camp-qr"))
                        .getElement()
                        .getProperty("innerHTML"))
                .isEqualTo(QrCode.svg(address));
    }

    @Test
    void whoHasASeatReadsWhatTheOrganizersWrote() {
        CampId camp = scene.published(campus, CampPlans.open(1));
        Actor seated = campus.student();
        Actor waiting = campus.student();
        scene.apply(seated, camp);
        scene.apply(waiting, camp);
        messages.write(campus.withRole(Role.ORGANIZER), camp, MessageId.random(), "Welcome", "Room 101");

        scene.open(seated, CampRoutes.camp(camp));
        assertThat(scene.text()).contains("Room 101");
        scene.open(waiting, CampRoutes.camp(camp));
        assertThat(scene.text()).doesNotContain("Room 101");
    }

    private List<String> steps() {
        return _find(_get(MyApplicationCard.class), ListItem.class).stream()
                .map(step -> step.getText()
                        + step.getChildren()
                                .map(small -> "\n" + small.getElement().getText())
                                .reduce("", String::concat))
                .toList();
    }

    private static TextField phone() {
        return _get(TextField.class, spec -> spec.withLabel("Phone number"));
    }

    private static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }

    private static Anchor link(String text) {
        return _get(Anchor.class, spec -> spec.withText(text));
    }
}
