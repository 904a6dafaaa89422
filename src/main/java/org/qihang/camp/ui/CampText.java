package org.qihang.camp.ui;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Div;
import org.qihang.account.Language;
import org.qihang.camp.CampPlan;
import org.qihang.markdown.Markdown;

/** What the organizers wrote about a camp. */
class CampText extends Div {

    CampText(CampPlan plan, Language language) {
        String source = plan.text().in(language);
        addClassName("card");
        setVisible(!source.isEmpty());
        String html = Markdown.text(language.locale()).render(source).html();
        add(new Html("<div class=\"prose\">" + html + "</div>"));
    }
}
