package org.qihang.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import java.util.LinkedHashMap;
import java.util.Map;
import org.qihang.store.Rejected;

/** Puts what a command found wrong to the fields where it was entered; what has no field stands in {@link #general}. */
public final class FieldErrors {

    private final Map<String, HasValidation> fields = new LinkedHashMap<>();
    private final Div general = new Div();

    public FieldErrors() {
        general.addClassNames("notice", "error");
        general.getElement().setAttribute("role", "alert");
        general.setVisible(false);
    }

    /** @param name as the command names it */
    public <F extends Component & HasValidation> F field(String name, F field) {
        field.setManualValidation(true);
        fields.put(name, field);
        return field;
    }

    /** Where messages without a field appear; add it to the form. */
    public Div general() {
        return general;
    }

    public void clear() {
        fields.values().forEach(field -> field.setInvalid(false));
        general.setVisible(false);
        general.setText("");
    }

    /**
     * Runs a command and puts what it refused to the fields.
     *
     * @return whether it was carried out
     */
    public boolean nothingRefused(Runnable command) {
        clear();
        try {
            command.run();
            return true;
        } catch (Rejected rejected) {
            show(rejected);
            return false;
        }
    }

    public void show(Rejected rejected) {
        rejected.problems()
                .forEach(problem -> show(
                        problem.field(),
                        general.getTranslation(
                                problem.textKey(), problem.arguments().toArray())));
    }

    /** Shows one message and, for the first, moves the focus to its field. */
    public void show(String name, String message) {
        HasValidation field = fields.get(name);
        if (field == null) {
            general.setText(general.getText().isEmpty() ? message : general.getText() + " " + message);
            general.setVisible(true);
            return;
        }
        boolean first = fields.values().stream().noneMatch(HasValidation::isInvalid);
        field.setErrorMessage(message);
        field.setInvalid(true);
        if (first && field instanceof com.vaadin.flow.component.Focusable<?> focusable) {
            focusable.focus();
        }
    }
}
