package org.qihang.mentoring.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.qihang.account.PersonId;
import org.qihang.mentoring.Mentor;
import org.qihang.uikit.Buttons;
import org.qihang.uikit.Card;
import org.qihang.uikit.Draft;
import org.qihang.uikit.FieldErrors;
import org.qihang.uikit.Row;
import org.qihang.uikit.Stack;
import org.qihang.uikit.Toast;

/** One part of a mentor's office hours, saved on its own. What isn't saved yet is kept and said. */
abstract class OfficePanel extends Card {

    final FieldErrors errors = new FieldErrors();
    final Stack form = new Stack();
    private final OfficePart part;
    private final OfficeDrafts drafts;
    private final Map<String, Consumer<String>> kept = new LinkedHashMap<>();
    private final Row unsaved = new Row();
    private final List<Component> typed = new ArrayList<>();
    private @Nullable Draft draft;
    private boolean filling;

    OfficePanel(OfficePart part, OfficeDrafts drafts) {
        this.part = part;
        this.drafts = drafts;
        form.addClassName("form");
        add(new H2(getTranslation(part.textKey())), form);
    }

    /** Puts what is saved into the fields. */
    abstract void fill(Mentor mentor);

    /** Gives the command. */
    abstract void save();

    OfficePart part() {
        return part;
    }

    /** What is saved, and above it what is not yet. */
    final void show(Mentor mentor) {
        filling = true;
        errors.clear();
        fill(mentor);
        drafts.of(part)
                .forEach((field, value) -> kept.getOrDefault(field, any -> {}).accept(value));
        unsaved.setVisible(!drafts.of(part).isEmpty());
        filling = false;
    }

    /** @param reload shows what is saved by now */
    final void onSave(String label, Runnable reload) {
        unsaved.add(
                Names.sub(getTranslation("mentoring.OfficePanel.unsaved")),
                Buttons.quiet(getTranslation("mentoring.OfficePanel.discard"), event -> discard(reload)));
        Div actions = new Div(Buttons.go(label, event -> run(reload)));
        actions.addClassName("actions");
        form.add(errors.general(), unsaved, actions);
    }

    final <V> void keep(String name, HasValue<?, V> field, Function<V, String> write, Function<String, V> read) {
        kept.put(name, text -> field.setValue(read.apply(text)));
        field.addValueChangeListener(event -> changed(name, field.isEmpty() ? "" : write.apply(field.getValue())));
    }

    final void keep(String name, HasValue<?, String> text) {
        keep(name, text, value -> value, value -> value);
        if (text instanceof Component field) {
            typed.add(field);
        }
    }

    /** Keeps the texts in the browser too; call it after the last of them. */
    final void keepTyped(PersonId mentor) {
        draft = Draft.of(form, mentor, "office/" + part.name(), typed.toArray(Component[]::new))
                .untold();
    }

    final void keep(String name, HoursField hours) {
        kept.put(name, text -> hours.setValue(HoursField.read(text)));
        hours.onChange(() -> changed(name, HoursField.write(hours.getValue())));
    }

    private void changed(String name, String value) {
        if (!filling) {
            drafts.keep(part, name, value);
            unsaved.setVisible(true);
        }
    }

    private void run(Runnable reload) {
        if (errors.nothingRefused(this::save)) {
            Toast.done(getTranslation("mentoring.OfficePanel.saved"));
            discard(reload);
        }
    }

    private void discard(Runnable reload) {
        drafts.forget(part);
        if (draft != null) {
            draft.forget();
        }
        reload.run();
    }
}
