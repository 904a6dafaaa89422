package org.qihang.mentoring.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.util.Optional;
import org.qihang.mentoring.Booking;
import org.qihang.mentoring.Mentor;
import org.qihang.mentoring.MentoringRoutes;
import org.qihang.mentoring.TimeRange;
import org.qihang.uikit.Buttons;
import org.qihang.uikit.FieldErrors;
import org.qihang.uikit.Row;
import org.qihang.uikit.Stack;

/** Gives a session another time. */
class MovePanel extends Stack implements TimePanel {

    private final FieldErrors errors = new FieldErrors();
    private final Div chosen = new Div();
    private final Row go;

    MovePanel(Booking booking, Times times, Runnable move) {
        go = new Row(
                Buttons.go(getTranslation("mentoring.MovePanel.move"), event -> Refusals.none(this, errors, move)));
        add(
                errors.general(),
                Names.sub(getTranslation("mentoring.MovePanel.now", times.full(booking.time()))),
                chosen,
                go,
                new Row(Buttons.quietLinkTo(
                        "/" + MentoringRoutes.SESSIONS, getTranslation("mentoring.MovePanel.keep"))));
    }

    @Override
    public void choose(Optional<TimeRange> slot, Mentor mentor, Times times) {
        chosen.removeAll();
        go.setVisible(slot.isPresent());
        if (slot.isEmpty()) {
            chosen.add(Names.sub(getTranslation("mentoring.TimePanel.choose")));
            return;
        }
        errors.clear();
        chosen.add(new H3(getTranslation("mentoring.MovePanel.then", times.full(slot.get()))));
        MentorsTime.of(slot.get(), mentor, times).ifPresent(chosen::add);
    }
}
