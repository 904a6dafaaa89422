package org.qihang.notification.ui;

import org.qihang.notification.MailState;
import org.qihang.uikit.Chip;

/** Where a mail stands, in a word. */
class StateChip extends Chip {

    StateChip(MailState state) {
        super("", tone(state));
        setText(getTranslation(state.textKey()));
    }

    private static Tone tone(MailState state) {
        return switch (state) {
            case SENT -> Tone.OK;
            case WAITING -> Tone.WARN;
            case FAILED -> Tone.HOT;
            case HELD -> Tone.PLAIN;
        };
    }
}
