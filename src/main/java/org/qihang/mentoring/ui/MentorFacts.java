package org.qihang.mentoring.ui;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.H2;
import org.qihang.account.Language;
import org.qihang.markdown.Markdown;
import org.qihang.meeting.Place;
import org.qihang.mentoring.Mentor;
import org.qihang.uikit.Card;
import org.qihang.uikit.Chip;
import org.qihang.uikit.Faces;
import org.qihang.uikit.Row;
import org.qihang.uikit.Stack;

/** Who a mentor is. */
class MentorFacts extends Card {

    MentorFacts(Mentor mentor, String fullName, Language language) {
        Stack facts = new Stack(
                Faces.of(fullName),
                new H2(fullName),
                Names.sub(mentor.profile().headline().in(language)));
        String text = mentor.profile().text().in(language);
        if (!text.isEmpty()) {
            String html = Markdown.text(language.locale()).render(text).html();
            facts.add(new Html("<div class=\"prose mentor-text\">" + html + "</div>"));
        }
        Row chips = new Row();
        mentor.profile().topics().forEach(topic -> chips.add(new Chip(topic)));
        chips.add(new Chip(Names.of(mentor.profile().languages())));
        Place place = mentor.place();
        if (place != null) {
            chips.add(new PlaceChip(place));
        }
        facts.add(chips);
        addClassName("mentor-facts");
        add(facts);
    }
}
