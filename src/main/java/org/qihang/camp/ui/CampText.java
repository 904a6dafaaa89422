package org.qihang.camp.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.qihang.account.Language;
import org.qihang.camp.CampPlan;

/** What the organizers wrote about a camp. */
class CampText extends Div {

    CampText(CampPlan plan, Language language) {
        String source = plan.text().in(language);
        addClassName("card");
        setVisible(!source.isEmpty());
        Paragraph text = new Paragraph(source);
        text.addClassName("camp-message");
        add(text);
    }
}
