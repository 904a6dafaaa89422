package org.qihang.mentoring.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.function.Consumer;
import org.qihang.mentoring.Booking;
import org.qihang.mentoring.MentoringRoutes;
import org.qihang.mentoring.TimeRange;
import org.qihang.uikit.Buttons;

/** Gives a session another time. */
class MovePanel extends TimePanel {

    private final Button go;

    MovePanel(Booking booking, Times times, Consumer<TimeRange> move, Runnable refused) {
        go = Buttons.go(getTranslation("mentoring.MovePanel.move"), event -> act(move, refused));
        Div actions = new Div(
                go,
                Buttons.quietLinkTo(MentoringRoutes.session(booking.id()), getTranslation("mentoring.MovePanel.keep")));
        actions.addClassName("actions");
        addComponentAsFirst(Names.sub(getTranslation("mentoring.MovePanel.now", times.full(booking.time()))));
        add(errors.general(), actions);
    }

    @Override
    String heading(String time) {
        return getTranslation("mentoring.MovePanel.then", time);
    }

    @Override
    void offerAction(boolean possible) {
        go.setVisible(possible);
    }
}
