package org.qihang.camp.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import org.qihang.account.CurrentActor;
import org.qihang.account.Language;
import org.qihang.camp.Camp;
import org.qihang.camp.CampPlan;
import org.qihang.camp.CampRoutes;

/** A camp in a list: one link to its page. */
class CampCard extends Anchor {

    CampCard(Camp camp, Instant now, CurrentActor current) {
        super(CampRoutes.camp(camp.id()));
        addClassNames("card", "camp-card");
        Language language = current.language();
        CampPlan plan = camp.plan();
        CampWords words = new CampWords(this, language, now);
        Div foot = new Div(new Span(words.seats(camp)));
        foot.addClassNames("row", "between", "xs");
        if (camp.phase(now).takesApplications()) {
            foot.add(new Span(words.deadline(plan)));
        }
        add(
                new CampChips(camp, now),
                new H3(plan.title().in(language)),
                line(words.span(plan, current.zone()) + " · " + plan.place().in(language), "sub"),
                line(plan.summary().in(language), "camp-summary"),
                foot);
    }

    private static Paragraph line(String text, String style) {
        Paragraph line = new Paragraph(text);
        line.addClassName(style);
        return line;
    }
}
