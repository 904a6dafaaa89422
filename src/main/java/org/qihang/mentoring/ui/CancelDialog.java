package org.qihang.mentoring.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.qihang.mentoring.Booking;
import org.qihang.mentoring.Bookings;
import org.qihang.mentoring.MentoringRoutes;
import org.qihang.uikit.Buttons;
import org.qihang.uikit.FieldErrors;
import org.qihang.uikit.Stack;
import org.qihang.uikit.Toast;

/** Asks before a session is cancelled, and why: a mentor owes the student a reason. */
class CancelDialog extends Dialog {

    private final FieldErrors errors = new FieldErrors();
    private final TextArea reason = errors.field("reason", new TextArea());

    /** @param cancel takes the reason */
    CancelDialog(boolean asMentor, Consumer<String> cancel, Booking booking) {
        setHeaderTitle(getTranslation("mentoring.CancelDialog.title"));
        reason.setLabel(
                asMentor
                        ? getTranslation("mentoring.CancelDialog.reason")
                        : getTranslation("mentoring.CancelDialog.reasonIfAny"));
        reason.setMaxLength(Bookings.LONGEST_REASON);
        reason.setRequiredIndicatorVisible(asMentor);
        add(new Stack(
                errors.general(),
                new Paragraph(
                        asMentor
                                ? getTranslation("mentoring.CancelDialog.textForMentor")
                                : getTranslation("mentoring.CancelDialog.text")),
                reason));
        getFooter()
                .add(
                        Buttons.quiet(getTranslation("mentoring.CancelDialog.no"), event -> close()),
                        Buttons.go(getTranslation("mentoring.CancelDialog.yes"), event -> run(cancel, booking)));
    }

    private void run(Consumer<String> cancel, Booking booking) {
        if (errors.nothingRefused(() -> cancel.accept(reason.getValue()))) {
            close();
            Toast.done(getTranslation("mentoring.CancelDialog.done"));
            Navigation.to(MentoringRoutes.session(booking.id()));
        }
    }
}
