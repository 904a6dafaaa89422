package org.qihang.learning.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.qihang.account.PersonId;
import org.qihang.learning.Margins;
import org.qihang.learning.Mark;
import org.qihang.uikit.Buttons;
import org.qihang.uikit.Draft;
import org.qihang.uikit.FieldErrors;
import org.qihang.uikit.Stack;

/** A note on one paragraph; emptied, it is removed. */
class NoteDialog extends Dialog {

    private final FieldErrors errors = new FieldErrors();
    private final TextArea note = errors.field("note", new TextArea());
    private final Draft draft;

    /** @param save takes the note */
    NoteDialog(Mark mark, PersonId person, Margins.Place place, Consumer<String> save) {
        setHeaderTitle(getTranslation("learning.NoteDialog.title"));
        addClassName("note-dialog");
        Paragraph quote = new Paragraph(mark.quote());
        quote.addClassName("quote");
        note.setLabel(getTranslation("learning.NoteDialog.note"));
        note.setHelperText(getTranslation("learning.NoteDialog.private"));
        note.setMaxLength(Mark.LONGEST_NOTE);
        note.setMinRows(4);
        note.setValue(mark.note());
        Stack form = new Stack(errors.general(), quote, note);
        draft = Draft.of(
                form,
                person,
                "note/" + place.course().value() + "/" + place.lesson().value() + "/" + mark.paragraph(),
                note);
        add(form);
        getFooter()
                .add(
                        Buttons.quiet(getTranslation("learning.NoteDialog.cancel"), event -> cancel()),
                        Buttons.go(getTranslation("learning.NoteDialog.save"), event -> save(save)));
        note.focus();
    }

    private void save(Consumer<String> save) {
        if (errors.nothingRefused(() -> save.accept(note.getValue()))) {
            draft.forget();
            close();
        }
    }

    private void cancel() {
        draft.forget();
        close();
    }
}
