package org.qihang.notification.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.stream.Stream;
import org.qihang.account.CurrentActor;
import org.qihang.account.People;
import org.qihang.notification.MailId;
import org.qihang.notification.MailState;
import org.qihang.notification.Mails;
import org.qihang.notification.NotificationRoutes;
import org.qihang.notification.internal.NoticeTexts;
import org.qihang.uikit.Notice;
import org.qihang.uikit.Page;
import org.qihang.uikit.Stack;

/** The installation's mails: a list, or the one that the address names. See {@link MailsAccess}. */
@Route(NotificationRoutes.MAILS)
@Menu(title = "notification.MailsView.menu", order = 90, icon = "mails")
@RolesAllowed({"INSTALLATION_ADMIN", "UNIVERSITY_ADMIN"})
class MailsView extends Page implements BeforeEnterObserver {

    private final CurrentActor current;
    private final Mails mails;
    private final People people;
    private final NoticeTexts texts;
    private final Stack content = new Stack().loose();

    MailsView(CurrentActor current, Mails mails, People people, NoticeTexts texts) {
        this.current = current;
        this.mails = mails;
        this.people = people;
        this.texts = texts;
        title(getTranslation("notification.MailsView.title"));
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters asked = event.getLocation().getQueryParameters();
        content.removeAll();
        if (!mails.hasServer()) {
            content.add(Notice.warn(getTranslation("notification.MailsView.noServer")));
        }
        asked.getSingleParameter(NotificationRoutes.MAIL)
                .ifPresentOrElse(
                        mail -> content.add(new MailSheet(current, mails, people, MailId.parse(mail))),
                        () -> content.add(new MailList(
                                current, mails, people, texts, state(asked).orElse(null), PageNumber.of(asked))));
    }

    private static Optional<MailState> state(QueryParameters asked) {
        return asked.getSingleParameter(NotificationRoutes.STATE)
                .flatMap(name -> Stream.of(MailState.values())
                        .filter(state -> state.name().equals(name))
                        .findFirst());
    }
}
