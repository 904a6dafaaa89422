package org.qihang.notification.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qihang.account.Actor;
import org.qihang.account.Language;
import org.qihang.account.PersonRegistered;
import org.qihang.notification.Inbox;
import org.qihang.store.Happened;
import org.qihang.store.Ids;
import org.qihang.testing.Campus;
import org.qihang.testing.Pages;
import org.qihang.testing.QihangTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import tools.jackson.databind.node.JsonNodeFactory;

@QihangTest
class InboxViewTest {

    @Autowired
    Pages pages;

    @Autowired
    Campus campus;

    @Autowired
    Inbox inbox;

    @Autowired
    ApplicationEventPublisher relay;

    private Actor student;

    /** Whoever registers is welcomed, as soon as the relay comes by. */
    @BeforeEach
    void beWelcomed() {
        student = campus.student();
        await().until(() -> inbox.unread(student) == 1);
    }

    @AfterEach
    void close() {
        pages.close();
    }

    @Test
    void showsWhatHappenedInTheReadersLanguage() {
        Visit.open(pages, student, Language.ZH, "/inbox");

        assertThat(Visit.text()).contains("欢迎来到启航");
        assertThat(_find(Span.class, spec -> spec.withClasses("unread")))
                .singleElement()
                .satisfies(mark ->
                        assertThat(mark.getElement().getAttribute("aria-label")).isEqualTo("未读"));
        assertThat(_get(InboxView.class).getPageTitle()).contains("消息");
    }

    @Test
    void marksANoticeReadWhenItIsOpened() {
        Visit.open(pages, student, "/inbox");
        Anchor notice = _find(NoticeRow.class)
                .getFirst()
                .getChildren()
                .filter(Anchor.class::isInstance)
                .map(Anchor.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(notice.getHref()).isEqualTo("/");

        tap(notice);

        assertThat(inbox.unread(student)).isZero();
        Visit.go("/inbox");
        assertThat(Visit.text()).contains("Welcome to Qihang");
        assertThat(_find(Span.class, spec -> spec.withClasses("unread"))).isEmpty();
    }

    @Test
    void showsWhatComesWhileItIsOpen() {
        Visit.open(pages, student, "/inbox");
        assertThat(_find(NoticeRow.class)).hasSize(1);

        tellAgain(2);

        pages.await(any -> _find(NoticeRow.class).size() == 3);
        assertThat(bell()).contains("3 unread");
    }

    @Test
    void marksAllReadAndCountsAnew() {
        tellAgain(2);
        Visit.open(pages, student, "/inbox");
        assertThat(bell()).contains("3 unread");

        pages.click(_get(Button.class, spec -> spec.withText("Mark all as read")));

        assertThat(inbox.unread(student)).isZero();
        assertThat(bell()).contains("nothing unread");
    }

    @Test
    void leadsToOlderNoticesAndBack() {
        tellAgain(Inbox.PAGE);
        Visit.open(pages, student, "/inbox");
        assertThat(_find(NoticeRow.class)).hasSize(Inbox.PAGE);
        assertThat(linkTo("Older").getHref()).isEqualTo("/inbox?page=1");

        Visit.go("/inbox?page=1");

        assertThat(_find(NoticeRow.class)).hasSize(1);
        assertThat(linkTo("Newer").getHref()).isEqualTo("/inbox");
    }

    @Test
    void saysWhatBelongsIntoAnEmptyPage() {
        Visit.open(pages, student, "/inbox?page=7");

        assertThat(_find(NoticeRow.class)).isEmpty();
        assertThat(Visit.text()).contains("Nothing here yet");
    }

    @Test
    void takesAnAddressThatMakesNoSenseAsTheFirstPage() {
        Visit.open(pages, student, "/inbox?page=-5");

        assertThat(_find(NoticeRow.class)).hasSize(1);
    }

    private void tellAgain(int times) {
        IntStream.range(0, times)
                .forEach(any -> relay.publishEvent(
                        new Happened<>(Ids.random(), Instant.EPOCH, "system", new PersonRegistered(student.id()))));
    }

    private static void tap(Anchor link) {
        link.getElement()
                .getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(link.getElement(), "click", JsonNodeFactory.instance.objectNode()));
        MockVaadin.clientRoundtrip(false);
    }

    private static Anchor linkTo(String text) {
        return _get(Anchor.class, spec -> spec.withText(text));
    }

    private static String bell() {
        return _find(Anchor.class).stream()
                .filter(link -> link.hasClassName("bell"))
                .map(link -> link.getElement().getAttribute("aria-label"))
                .findFirst()
                .orElseThrow();
    }
}
