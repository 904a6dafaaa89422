package org.qihang.camp.ui;

import com.vaadin.flow.component.Component;
import org.qihang.store.Rejected;
import org.qihang.uikit.FieldErrors;

/** A command given from a form: what it found wrong goes to the fields. */
final class Attempt {

    private Attempt() {}

    /** @return whether it was carried out */
    static boolean of(Component form, FieldErrors errors, Runnable command) {
        errors.clear();
        try {
            command.run();
            return true;
        } catch (Rejected rejected) {
            rejected.problems()
                    .forEach(problem -> errors.show(
                            problem.field(),
                            form.getTranslation(
                                    problem.textKey(), problem.arguments().toArray())));
            return false;
        }
    }
}
