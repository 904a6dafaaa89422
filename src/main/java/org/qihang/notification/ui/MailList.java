package org.qihang.notification.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qihang.account.CurrentActor;
import org.qihang.account.People;
import org.qihang.account.Person;
import org.qihang.account.PersonId;
import org.qihang.notification.Mail;
import org.qihang.notification.MailPage;
import org.qihang.notification.MailState;
import org.qihang.notification.Mails;
import org.qihang.notification.NotificationRoutes;
import org.qihang.notification.internal.NoticeTexts;
import org.qihang.uikit.Buttons;
import org.qihang.uikit.Card;
import org.qihang.uikit.Empty;
import org.qihang.uikit.Row;
import org.qihang.uikit.Stack;
import org.qihang.uikit.When;

/** Mails, newest first: what about, to whom, and where they stand. */
class MailList extends Stack {

    private final CurrentActor current;
    private final NoticeTexts texts;

    MailList(CurrentActor current, Mails mails, People people, NoticeTexts texts, @Nullable MailState state, int page) {
        this.current = current;
        this.texts = texts;
        loose();
        MailPage shown = mails.list(current.require(), state, page);
        add(filters(state));
        if (shown.mails().isEmpty()) {
            add(new Empty(
                    getTranslation("notification.MailList.emptyTitle"),
                    getTranslation("notification.MailList.emptyText")));
        } else {
            Set<PersonId> recipients = shown.mails().stream().map(Mail::person).collect(Collectors.toSet());
            add(new Card(rows(shown, people.byId(recipients))));
        }
        add(new Pager(page, shown.hasOlder(), to -> NotificationRoutes.mails(state, to)));
    }

    private Nav filters(@Nullable MailState chosen) {
        Row links = new Row(filter(null, chosen, getTranslation("notification.MailList.all")));
        for (MailState state : MailState.values()) {
            links.add(filter(state, chosen, getTranslation(state.textKey())));
        }
        Nav filters = new Nav(links);
        filters.setAriaLabel(getTranslation("notification.MailList.filter"));
        return filters;
    }

    private static Anchor filter(@Nullable MailState state, @Nullable MailState chosen, String text) {
        String address = NotificationRoutes.mails(state, 0);
        if (state != chosen) {
            return Buttons.quietLinkTo(address, text);
        }
        Anchor here = Buttons.linkTo(address, text);
        here.getElement().setAttribute("aria-current", "page");
        return here;
    }

    private UnorderedList rows(MailPage shown, Map<PersonId, Person> recipients) {
        UnorderedList rows = new UnorderedList();
        rows.addClassName("rows");
        shown.mails().forEach(mail -> rows.add(row(mail, recipients.get(mail.person()))));
        return rows;
    }

    private ListItem row(Mail mail, @Nullable Person recipient) {
        String who = recipient == null ? getTranslation("notification.MailList.gone") : recipient.fullName();
        Paragraph facts =
                new Paragraph(who + " · " + When.in(getLocale(), current.zone()).dateAndTime(mail.at()));
        facts.addClassName("xs");
        Anchor link = new Anchor(NotificationRoutes.mail(mail.id()));
        link.addClassName("plain");
        link.add(new Stack(new H3(subject(mail, recipient)), facts).tight());
        return new ListItem(link, new StateChip(mail.state()));
    }

    /** In the language of the page, about what the recipient may see. */
    private String subject(Mail mail, @Nullable Person recipient) {
        return recipient == null
                ? ""
                : texts.words(
                                mail.type(),
                                mail.arguments(),
                                texts.reading(recipient.asActor(), current.language(), current.zone()))
                        .title();
    }
}
