package org.qihang.shell.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.AfterNavigationEvent;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.qihang.account.Actor;
import org.qihang.account.CurrentActor;
import org.qihang.account.PersonRegistered;
import org.qihang.notification.Inbox;
import org.qihang.store.Happened;
import org.qihang.store.Ids;
import org.qihang.testing.Campus;
import org.qihang.testing.Pages;
import org.qihang.testing.QihangTest;
import org.qihang.uikit.Live;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessResourceFailureException;

@QihangTest
class BellTest {

    @Autowired
    Pages pages;

    @Autowired
    Campus campus;

    @Autowired
    Inbox inbox;

    @Autowired
    Live live;

    @Autowired
    CurrentActor current;

    @Autowired
    ApplicationEventPublisher relay;

    @AfterEach
    void close() {
        pages.close();
    }

    @Test
    void showsHowManyNoticesAreUnread() {
        Actor student = welcomed();

        pages.open(student, "/");

        assertThat(number()).isEqualTo("1");
        assertThat(label()).isEqualTo("Inbox, 1 unread");
    }

    @Test
    void showsNoNumberWhereNothingIsUnread() {
        Actor student = welcomed();
        inbox.markAllRead(student);

        pages.open(student, "/");

        assertThat(bellElement().getChild(1).isVisible()).isFalse();
        assertThat(label()).isEqualTo("Inbox, nothing unread");
    }

    @Test
    void countsNoFurtherThanNinetyNine() {
        Actor student = welcomed();
        IntStream.range(0, 99)
                .forEach(any -> relay.publishEvent(
                        new Happened<>(Ids.random(), Instant.EPOCH, "system", new PersonRegistered(student.id()))));

        pages.open(student, "/");

        assertThat(number()).isEqualTo("99+");
    }

    @Test
    void countsAnewAtEachNavigation() {
        Actor student = welcomed();
        pages.open(student, "/");
        inbox.markAllRead(student);

        pages.go("/");

        assertThat(label()).isEqualTo("Inbox, nothing unread");
    }

    @Test
    void countsAnewWhenSomethingIsReadOnAnotherDevice() {
        Actor student = welcomed();
        pages.open(student, "/");
        assertThat(label()).isEqualTo("Inbox, 1 unread");

        inbox.markAllRead(student);

        pages.await(any -> label().equals("Inbox, nothing unread"));
    }

    @Test
    void leavesThePageAloneWhenItCannotCount() {
        pages.open(welcomed(), "/");
        Inbox away = mock();
        when(away.unread(any())).thenThrow(new DataAccessResourceFailureException("away"));
        Bell bell = new Bell(current, away, live);
        UI.getCurrent().add(bell);

        bell.afterNavigation(mock(AfterNavigationEvent.class));

        assertThat(bell.getElement().getChild(1).isVisible()).isFalse();
    }

    @Test
    void isNotForWhoIsSignedOut() {
        pages.openSignedOut("/");

        assertThat(_find(Bell.class)).isEmpty();
    }

    private Actor welcomed() {
        Actor student = campus.student();
        await().until(() -> inbox.unread(student) == 1);
        return student;
    }

    private static Element bellElement() {
        return _get(Bell.class).getElement();
    }

    private static String number() {
        return bellElement().getChild(1).getText();
    }

    private static String label() {
        return bellElement().getAttribute("aria-label");
    }
}
