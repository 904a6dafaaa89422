package org.qihang.mentoring.ui;

import com.vaadin.flow.component.Component;
import org.qihang.store.Rejected;
import org.qihang.uikit.FieldErrors;

/** Runs a command of a form and puts what was refused to its fields. */
final class Refusals {

    private Refusals() {}

    /** @return whether the command was carried out */
    static boolean none(Component form, FieldErrors errors, Runnable command) {
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
