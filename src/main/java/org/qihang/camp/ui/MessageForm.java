package org.qihang.camp.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.qihang.account.CurrentActor;
import org.qihang.camp.Camp;
import org.qihang.camp.CampMessages;
import org.qihang.camp.MessageId;
import org.qihang.uikit.Buttons;
import org.qihang.uikit.Card;
import org.qihang.uikit.Draft;
import org.qihang.uikit.FieldErrors;
import org.qihang.uikit.Row;
import org.qihang.uikit.Stack;
import org.qihang.uikit.Toast;

/** A word to everybody who has a seat. */
class MessageForm extends Card {

    private final MessageId id = MessageId.random();
    private final CampMessages messages;
    private final CurrentActor current;
    private final Camp camp;
    private final Runnable sent;
    private final FieldErrors errors = new FieldErrors();
    private final TextField subject = errors.field("subject", new TextField());
    private final TextArea text = errors.field("text", new TextArea());

    private final Draft draft;

    MessageForm(CampMessages messages, CurrentActor current, Camp camp, Runnable sent) {
        this.messages = messages;
        this.current = current;
        this.camp = camp;
        this.sent = sent;
        subject.setLabel(getTranslation("camp.MessageForm.subject"));
        subject.setMaxLength(CampMessages.LONGEST_SUBJECT);
        text.setLabel(getTranslation("camp.MessageForm.text"));
        text.setMaxLength(CampMessages.LONGEST_TEXT);
        text.setMinRows(4);
        Paragraph hint = new Paragraph(getTranslation("camp.MessageForm.hint", camp.taken()));
        hint.addClassName("sub");
        Stack form = new Stack(
                errors.general(),
                hint,
                subject,
                text,
                new Row(Buttons.plain(getTranslation("camp.MessageForm.send"), event -> send())));
        form.addClassName("form");
        draft = Draft.of(
                form, current.require().id(), "camp-message/" + camp.id().value(), subject, text);
        add(new H2(getTranslation("camp.MessageForm.title")), form);
    }

    private void send() {
        boolean done = errors.nothingRefused(
                () -> messages.write(current.require(), camp.id(), id, subject.getValue(), text.getValue()));
        if (done) {
            draft.forget();
            Toast.done(getTranslation("camp.MessageForm.sent"));
            sent.run();
        }
    }
}
