package org.qihang.camp.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.qihang.camp.Application;
import org.qihang.camp.Camps;
import org.qihang.uikit.Buttons;
import org.qihang.uikit.FieldErrors;
import org.qihang.uikit.Stack;

/** Asks before something that others will be told, and lets one say why. */
class ReasonDialog extends Dialog {

    private final FieldErrors errors = new FieldErrors();
    private final TextArea reason = errors.field("reason", new TextArea());

    private ReasonDialog(String title, String text, String yes, String no, int longest, Consumer<String> action) {
        setHeaderTitle(title);
        reason.setLabel(getTranslation("camp.ReasonDialog.reason"));
        reason.setMaxLength(longest);
        add(new Stack(errors.general(), new Paragraph(text), reason));
        getFooter().add(Buttons.quiet(no, event -> close()), Buttons.go(yes, event -> run(action)));
    }

    static void forCancelling(Component page, Consumer<String> action) {
        new ReasonDialog(
                        page.getTranslation("camp.ReasonDialog.cancelTitle"),
                        page.getTranslation("camp.ReasonDialog.cancelText"),
                        page.getTranslation("camp.ReasonDialog.cancelYes"),
                        page.getTranslation("camp.ReasonDialog.cancelNo"),
                        Camps.LONGEST_REASON,
                        action)
                .open();
    }

    static void forDeclining(Component page, String name, Consumer<String> action) {
        new ReasonDialog(
                        page.getTranslation("camp.ReasonDialog.declineTitle", name),
                        page.getTranslation("camp.ReasonDialog.declineText"),
                        page.getTranslation("camp.ReasonDialog.declineYes"),
                        page.getTranslation("camp.ReasonDialog.declineNo"),
                        Application.LONGEST_REASON,
                        action)
                .open();
    }

    private void run(Consumer<String> action) {
        if (errors.nothingRefused(() -> action.accept(reason.getValue()))) {
            close();
        }
    }
}
