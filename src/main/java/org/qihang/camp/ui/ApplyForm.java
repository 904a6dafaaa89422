package org.qihang.camp.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;
import org.qihang.account.Actor;
import org.qihang.camp.Admission;
import org.qihang.camp.Application;
import org.qihang.camp.ApplicationId;
import org.qihang.camp.Applications;
import org.qihang.camp.Camp;
import org.qihang.uikit.Buttons;
import org.qihang.uikit.Card;
import org.qihang.uikit.Draft;
import org.qihang.uikit.FieldErrors;
import org.qihang.uikit.Stack;

/** A phone number and, if one likes, a word to the organizers. */
class ApplyForm extends Card {

    private static final int LONGEST_PHONE = 40;

    private final ApplicationId id = ApplicationId.random();
    private final FieldErrors errors = new FieldErrors();
    private final TextField phone = errors.field("phone", new TextField());
    private final TextArea note = errors.field("note", new TextArea());

    private final Draft draft;

    ApplyForm(Applications applications, Actor actor, Camp camp, boolean full, Consumer<Application> applied) {
        addClassName("camp-apply");
        phone.setLabel(getTranslation("camp.ApplyForm.phone"));
        phone.setHelperText(getTranslation("camp.ApplyForm.phoneHint"));
        phone.setRequiredIndicatorVisible(true);
        phone.setMaxLength(LONGEST_PHONE);
        phone.setAutocomplete(Autocomplete.TEL);
        phone.getElement().setAttribute("inputmode", "tel");
        note.setLabel(getTranslation("camp.ApplyForm.note"));
        note.setMaxLength(Application.LONGEST_NOTE);
        note.setValueChangeMode(ValueChangeMode.ON_BLUR);
        Paragraph then = new Paragraph(getTranslation(then(camp, full)));
        then.addClassName("sub");
        Stack form = new Stack(
                errors.general(),
                phone,
                note,
                then,
                Buttons.go(
                        getTranslation("camp.ApplyForm.send"),
                        event -> errors.nothingRefused(() -> applied.accept(apply(applications, actor, camp)))));
        form.addClassName("form");
        draft = Draft.of(form, actor.id(), "apply/" + camp.id().value(), phone, note);
        add(new H2(getTranslation("camp.ApplyForm.title")), form);
        phone.focus();
    }

    private Application apply(Applications applications, Actor actor, Camp camp) {
        Application application = applications.apply(actor, camp.id(), id, phone.getValue(), note.getValue());
        draft.forget();
        return application;
    }

    private static String then(Camp camp, boolean full) {
        if (camp.plan().admission() == Admission.BY_DECISION) {
            return "camp.ApplyForm.thenDecision";
        }
        return full ? "camp.ApplyForm.thenLine" : "camp.ApplyForm.thenSeat";
    }
}
