package org.qihang.notification.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.qihang.account.CurrentActor;
import org.qihang.notification.Inbox;
import org.qihang.notification.InboxPage;
import org.qihang.notification.Notice;
import org.qihang.notification.NotificationRoutes;
import org.qihang.notification.internal.NoticeTexts;
import org.qihang.notification.internal.Reading;
import org.qihang.uikit.Buttons;
import org.qihang.uikit.Card;
import org.qihang.uikit.Empty;
import org.qihang.uikit.Live;
import org.qihang.uikit.Page;
import org.qihang.uikit.Stack;
import org.qihang.uikit.When;

/** What the person was told, newest first. */
@Route(NotificationRoutes.INBOX)
@PermitAll
class InboxView extends Page implements BeforeEnterObserver {

    private final CurrentActor current;
    private final Inbox inbox;
    private final NoticeTexts texts;
    private final Button allRead;
    private final Stack content = new Stack().loose();
    private int page;

    InboxView(CurrentActor current, Inbox inbox, NoticeTexts texts, Live live) {
        this.current = current;
        this.inbox = inbox;
        this.texts = texts;
        addClassName("reading");
        title(getTranslation("notification.InboxView.title"));
        allRead = Buttons.plain(getTranslation("notification.InboxView.markAllRead"), event -> markAllRead());
        headActions(allRead);
        add(content);
        current.find().ifPresent(actor -> live.show(this, Inbox.of(actor.id()), this::show));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        page = PageNumber.of(event.getLocation().getQueryParameters());
        show();
    }

    private void show() {
        InboxPage shown = inbox.list(current.require(), page);
        allRead.setVisible(page > 0 || shown.notices().stream().anyMatch(Notice::isUnread));
        content.removeAll();
        if (shown.notices().isEmpty()) {
            content.add(new Empty(
                    getTranslation("notification.InboxView.emptyTitle"),
                    getTranslation("notification.InboxView.emptyText"),
                    Buttons.goTo("/", getTranslation("notification.InboxView.emptyAction"))));
        } else {
            content.add(new Card(list(shown)));
        }
        content.add(new Pager(page, shown.hasOlder(), NotificationRoutes::inbox));
    }

    private UnorderedList list(InboxPage shown) {
        Reading reading = texts.reading(current.require(), current.language(), current.zone());
        When when = When.in(getLocale(), current.zone());
        UnorderedList rows = new UnorderedList();
        rows.addClassName("rows");
        for (Notice notice : shown.notices()) {
            rows.add(new NoticeRow(
                    notice, texts.words(notice.type(), notice.arguments(), reading), when, this::markRead));
        }
        return rows;
    }

    private void markRead(Notice notice) {
        inbox.markRead(current.require(), notice.id());
    }

    /** Enters the page anew, so that the bell counts anew too. */
    private void markAllRead() {
        inbox.markAllRead(current.require());
        UI.getCurrent().refreshCurrentRoute(false);
    }
}
