package org.qihang.camp.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.qihang.camp.CampMessage;
import org.qihang.uikit.Card;
import org.qihang.uikit.When;

/** What the organizers wrote, the latest first. */
class MessagesCard extends Card {

    MessagesCard(List<CampMessage> messages, When when) {
        UnorderedList list = new UnorderedList();
        list.addClassName("rows");
        messages.forEach(message -> list.add(item(message, when)));
        add(new H2(getTranslation("camp.MessagesCard.title")), list);
        setVisible(!messages.isEmpty());
    }

    private ListItem item(CampMessage message, When when) {
        Paragraph at = new Paragraph(when.dayAndTime(message.at()) + " · "
                + getTranslation(
                        "camp.MessagesCard.recipients", message.recipients().size()));
        at.addClassName("xs");
        Paragraph text = new Paragraph(message.text());
        text.addClassName("camp-message");
        return new ListItem(new Div(new H3(message.subject()), at, text));
    }
}
