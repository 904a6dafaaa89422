package org.qihang.mentoring.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.qihang.mentoring.Mentor;
import org.qihang.mentoring.TimeRange;
import org.qihang.uikit.FieldErrors;
import org.qihang.uikit.Stack;

/** What stands below the slots and acts on the chosen one. It stays the same while the person looks at other times. */
abstract class TimePanel extends Stack {

    final FieldErrors errors = new FieldErrors();
    private final Div shown = new Div();
    private @Nullable TimeRange chosen;

    TimePanel() {
        addClassName("time-panel");
        shown.getElement().setAttribute("aria-live", "polite");
        add(shown);
    }

    /** What the chosen time is for. */
    abstract String heading(String time);

    /** Whether there is a time that can be acted on. */
    abstract void offerAction(boolean possible);

    /**
     * The message about the last attempt stays until another time is chosen.
     *
     * @param gone whether a time was chosen that isn't offered any more
     */
    final void choose(Optional<TimeRange> slot, boolean gone, Mentor mentor, Times times) {
        if (slot.isPresent() && !slot.get().equals(chosen)) {
            errors.clear();
        }
        chosen = slot.orElse(null);
        offerAction(slot.isPresent());
        shown.removeAll();
        if (slot.isPresent()) {
            shown.add(new H3(heading(times.full(slot.get()))));
            MentorsTime.of(slot.get(), mentor, times).ifPresent(shown::add);
        } else {
            boolean untold = gone && !errors.general().isVisible();
            shown.add(Names.sub(getTranslation(untold ? "mentoring.TimePanel.gone" : "mentoring.TimePanel.choose")));
        }
    }

    final void act(Consumer<TimeRange> command, Runnable refused) {
        TimeRange slot = chosen;
        if (slot != null && !errors.nothingRefused(() -> command.accept(slot))) {
            refused.run();
        }
    }
}
