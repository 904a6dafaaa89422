package org.qihang.notification.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import java.util.stream.Collectors;
import org.qihang.account.CurrentActor;
import org.qihang.account.People;
import org.qihang.notification.Letter;
import org.qihang.notification.Mail;
import org.qihang.notification.MailId;
import org.qihang.notification.MailState;
import org.qihang.notification.Mails;
import org.qihang.notification.NotificationRoutes;
import org.qihang.uikit.Buttons;
import org.qihang.uikit.Card;
import org.qihang.uikit.Notice;
import org.qihang.uikit.Stack;
import org.qihang.uikit.Toast;
import org.qihang.uikit.When;

/** One mail with its letter, as the recipient gets it. */
class MailSheet extends Stack {

    private final CurrentActor current;
    private final Mails mails;
    private final People people;

    MailSheet(CurrentActor current, Mails mails, People people, Optional<MailId> id) {
        this.current = current;
        this.mails = mails;
        this.people = people;
        loose();
        add(Buttons.linkTo(NotificationRoutes.mails(null, 0), getTranslation("notification.MailSheet.back")));
        Optional<Mail> mail = id.flatMap(asked -> mails.find(current.require(), asked));
        mail.ifPresent(found -> add(new Card(facts(found))));
        mail.filter(found -> found.state() == MailState.FAILED)
                .ifPresent(failed ->
                        add(Buttons.go(getTranslation("notification.MailSheet.tryAgain"), event -> tryAgain(failed))));
        mail.flatMap(found -> mails.letter(current.require(), found.id()))
                .ifPresentOrElse(
                        letter -> add(letter(letter)),
                        () -> add(Notice.warn(getTranslation("notification.MailSheet.gone"))));
    }

    private DescriptionList facts(Mail mail) {
        When when = When.in(getLocale(), current.zone());
        DescriptionList facts = new DescriptionList();
        people.find(mail.person())
                .ifPresent(person -> fact(
                        facts,
                        getTranslation("notification.MailSheet.to"),
                        new Span(person.fullName() + " <" + person.email() + ">")));
        fact(facts, getTranslation("notification.MailSheet.state"), new StateChip(mail.state()));
        fact(facts, getTranslation("notification.MailSheet.writtenAt"), new Span(when.dateAndTime(mail.at())));
        if (mail.sentAt() != null) {
            fact(facts, getTranslation("notification.MailSheet.sentAt"), new Span(when.dateAndTime(mail.sentAt())));
        }
        if (mail.attempts() > 0) {
            fact(facts, getTranslation("notification.MailSheet.attempts"), new Span(String.valueOf(mail.attempts())));
        }
        if (mail.nextTry() != null && mails.hasServer()) {
            fact(facts, getTranslation("notification.MailSheet.nextTry"), new Span(when.dateAndTime(mail.nextTry())));
        }
        if (mail.trouble() != null) {
            String trouble = getTranslation(mail.trouble().textKey());
            fact(facts, getTranslation("notification.MailSheet.trouble"), new Span(trouble));
        }
        if (!mail.answer().isEmpty()) {
            fact(facts, getTranslation("notification.MailSheet.server"), new Span(mail.answer()));
        }
        return facts;
    }

    private static void fact(DescriptionList facts, String name, Component value) {
        facts.add(new DescriptionList.Term(name), new DescriptionList.Description(value));
    }

    private Card letter(Letter letter) {
        Card card = new Card(new H2(letter.subject()), new Html(letter.html()));
        card.getElement().setAttribute("lang", letter.language().tag());
        if (!letter.attachments().isEmpty()) {
            String names = letter.attachments().stream()
                    .map(Letter.Attachment::fileName)
                    .collect(Collectors.joining(", "));
            Span attached = new Span(getTranslation("notification.MailSheet.attachments") + " " + names);
            attached.addClassName("xs");
            card.add(attached);
        }
        return card;
    }

    private void tryAgain(Mail mail) {
        mails.tryAgain(current.require(), mail.id());
        Toast.done(getTranslation("notification.MailSheet.willBeTried"));
        UI.getCurrent().refreshCurrentRoute(false);
    }
}
