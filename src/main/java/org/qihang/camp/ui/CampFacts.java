package org.qihang.camp.ui;

import com.vaadin.flow.component.html.DescriptionList;
import java.time.Instant;
import org.qihang.account.CurrentActor;
import org.qihang.account.Language;
import org.qihang.account.Localized;
import org.qihang.camp.Camp;
import org.qihang.camp.CampPlan;

/** When, where, by when, for how many, and who calls. */
class CampFacts extends DescriptionList {

    CampFacts(Camp camp, Localized university, Instant now, CurrentActor current) {
        addClassName("camp-facts");
        Language language = current.language();
        CampPlan plan = camp.plan();
        CampWords words = new CampWords(this, language, now);
        fact(getTranslation("camp.CampFacts.when"), words.span(plan, current.zone()));
        fact(getTranslation("camp.CampFacts.where"), plan.place().in(language));
        fact(getTranslation("camp.CampFacts.deadline"), words.moment(plan, plan.deadline()));
        fact(getTranslation("camp.CampFacts.seats"), words.seats(camp));
        fact(
                getTranslation("camp.CampFacts.admission"),
                getTranslation(plan.admission().textKey()));
        fact(getTranslation("camp.CampFacts.university"), university.in(language));
    }

    private void fact(String name, String value) {
        Term term = new Term();
        term.setText(name);
        Description description = new Description();
        description.setText(value);
        add(term, description);
    }
}
