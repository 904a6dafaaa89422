package org.qihang.shell.ui;

import com.vaadin.flow.component.html.Anchor;
import java.util.List;
import org.qihang.account.Language;
import org.qihang.camp.ApplicationState;
import org.qihang.camp.CampRoutes;
import org.qihang.camp.CampStatus;
import org.qihang.camp.MyCamp;
import org.qihang.uikit.Chip;
import org.qihang.uikit.Texts;
import org.qihang.uikit.When;
import org.springframework.stereotype.Component;

/** One's camps among what is to come. */
@Component
class CampRows {

    private final Texts texts;

    CampRows(Texts texts) {
        this.texts = texts;
    }

    List<ComingRow> of(List<MyCamp> camps, Language language, When when) {
        return camps.stream().map(camp -> row(camp, language, when)).toList();
    }

    private ComingRow row(MyCamp mine, Language language, When when) {
        var plan = mine.camp().plan();
        return new ComingRow(
                plan.start(),
                when,
                new Anchor(CampRoutes.camp(mine.camp().id()), plan.title().in(language)),
                text(
                        language,
                        "shell.ComingDays.at",
                        when.time(plan.start()),
                        plan.place().in(language)),
                state(mine, language));
    }

    private Chip state(MyCamp mine, Language language) {
        if (mine.camp().status() == CampStatus.CANCELLED) {
            return new Chip(text(language, "shell.ComingDays.cancelled"), Chip.Tone.HOT);
        }
        ApplicationState state = mine.application().state();
        return new Chip(
                text(language, state.textKey()), state == ApplicationState.ACCEPTED ? Chip.Tone.OK : Chip.Tone.PLAIN);
    }

    private String text(Language language, String key, Object... arguments) {
        return texts.get(language.locale(), key, arguments);
    }
}
