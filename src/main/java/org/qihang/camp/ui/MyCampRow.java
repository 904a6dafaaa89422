package org.qihang.camp.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import org.qihang.account.CurrentActor;
import org.qihang.camp.Camp;
import org.qihang.camp.CampPhase;
import org.qihang.camp.CampRoutes;
import org.qihang.camp.MyCamp;
import org.qihang.uikit.Chip;

/** One's own application in a list. */
class MyCampRow extends ListItem {

    MyCampRow(MyCamp mine, Instant now, CurrentActor current) {
        Camp camp = mine.camp();
        CampWords words = new CampWords(this, current.language(), now);
        Anchor title =
                new Anchor(CampRoutes.camp(camp.id()), camp.plan().title().in(current.language()));
        Paragraph when = new Paragraph(words.span(camp.plan(), current.zone()));
        when.addClassName("xs");
        boolean cancelled = camp.phase(now) == CampPhase.CANCELLED;
        Chip chip = cancelled
                ? new Chip(getTranslation(CampPhase.CANCELLED.textKey()), Chip.Tone.WARN)
                : new Chip(
                        words.state(mine.application()),
                        CampChips.tone(mine.application().state()));
        add(new Div(new H3(title), when), chip);
    }
}
