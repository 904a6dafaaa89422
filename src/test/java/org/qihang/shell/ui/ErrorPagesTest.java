package org.qihang.shell.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NavigationEvent;
import com.vaadin.flow.router.NavigationTrigger;
import com.vaadin.flow.server.ErrorEvent;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.qihang.account.AccountRoutes;
import org.qihang.account.Language;
import org.qihang.account.NotAllowed;
import org.qihang.account.NotSignedIn;
import org.qihang.account.Role;
import org.qihang.store.Rejected;
import org.qihang.testing.Campus;
import org.qihang.testing.Pages;
import org.qihang.testing.QihangTest;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessResourceFailureException;

@QihangTest
class ErrorPagesTest {

    @Autowired
    Pages pages;

    @Autowired
    Campus campus;

    @Autowired
    Failures failures;

    @AfterEach
    void close() {
        pages.close();
    }

    @Test
    void anUnknownAddressIsToldInTheFrame() {
        pages.open(campus.withRole(Role.INSTALLATION_ADMIN), Language.ZH, "/administration/universities/nowhere");

        assertThat(pages.text()).contains("这里什么也没有", "首页");
        assertThat(_find(MainLayout.class)).hasSize(1);
    }

    @Test
    void aViewOfAnotherRoleIsRefused() {
        pages.open(campus.student(), "/administration");

        assertThat(pages.text()).contains("This page isn't for you").doesNotContain("Exception");
    }

    @Test
    void whatAServiceRefusesIsToldTheSameWay() {
        String foreign = AccountRoutes.administered(
                campus.person("Foreign", campus.anotherUniversity()).id());

        pages.open(campus.withRole(Role.UNIVERSITY_ADMIN), foreign);

        assertThat(pages.text()).contains("This page isn't for you").doesNotContain("Exception");
    }

    @Test
    void theDatabaseBeingAwayIsToldWithoutTheFrame() {
        assertThat(fail(new DataAccessResourceFailureException("away"))).isEqualTo(503);

        assertThat(text()).contains("We'll be right back").doesNotContain("away");
    }

    @Test
    void theUnexpectedIsToldWithANumberAndWithoutItsReasons() {
        assertThat(fail(new IllegalStateException("secret detail"))).isEqualTo(500);

        assertThat(text()).containsPattern("the number [A-Za-z0-9_-]{8}\\.").doesNotContain("secret detail");
    }

    @Test
    void whoIsSignedOutIsLedToSignInEvenFromAViewThatCouldNotBeMade() {
        assertThat(fail(new BeanCreationException("a view", new NotSignedIn()))).isEqualTo(401);

        assertThat(_get(FailedPageError.class).getElement().getOuterHTML())
                .contains("/sign-in?to=%2Fcamps%2Fx%3Fdo%3Dapply&amp;ended");
    }

    @Test
    void failuresOfActsAreToldInAMessage() {
        pages.openSignedOut("/");

        failures.error(new ErrorEvent(NotAllowed.because("not theirs")));
        failures.error(new ErrorEvent(Rejected.because("account.problem.ownAccount")));
        failures.error(new ErrorEvent(new DataAccessResourceFailureException("away")));
        failures.error(new ErrorEvent(new IllegalStateException("secret detail")));

        assertThat(_find(Notification.class).stream()
                        .map(message -> message.getElement().getProperty("text", "")))
                .satisfiesExactly(
                        text -> assertThat(text).contains("don't have the right"),
                        text -> assertThat(text).contains("can't disable yourself"),
                        text -> assertThat(text).contains("can't be reached"),
                        text -> assertThat(text).containsPattern("the number [A-Za-z0-9_-]{8}\\."));
    }

    private int fail(Exception failure) {
        pages.openSignedOut("/");
        UI ui = UI.getCurrent();
        FailedPageError page = new FailedPageError();
        ui.add(page);
        NavigationEvent navigation = new NavigationEvent(
                ui.getInternals().getRouter(), new Location("camps/x?do=apply"), ui, NavigationTrigger.PROGRAMMATIC);
        return page.setErrorParameter(
                new BeforeEnterEvent(navigation, FailedPageError.class, List.of()),
                new ErrorParameter<>(Exception.class, failure));
    }

    private String text() {
        return _get(FailedPageError.class).getElement().getTextRecursively();
    }
}
