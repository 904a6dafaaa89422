package org.qihang.camp.ui;

import java.time.Instant;
import org.qihang.camp.ApplicationState;
import org.qihang.camp.Camp;
import org.qihang.camp.CampPhase;
import org.qihang.uikit.Chip;
import org.qihang.uikit.Row;

/** What a camp is and where it stands, in two words. */
class CampChips extends Row {

    CampChips(Camp camp, Instant now) {
        add(new Chip(getTranslation(camp.plan().kind().textKey()), Chip.Tone.HOT), phase(camp.phase(now)));
    }

    private Chip phase(CampPhase phase) {
        Chip.Tone tone = switch (phase) {
            case OPEN -> Chip.Tone.OK;
            case DRAFT, FULL, CANCELLED -> Chip.Tone.WARN;
            case CLOSED, RUNNING, OVER -> Chip.Tone.PLAIN;
        };
        return new Chip(getTranslation(phase.textKey()), tone);
    }

    static Chip.Tone tone(ApplicationState state) {
        return switch (state) {
            case ACCEPTED -> Chip.Tone.OK;
            case WAITLISTED, SUBMITTED -> Chip.Tone.WARN;
            case DECLINED, WITHDRAWN -> Chip.Tone.PLAIN;
        };
    }
}
