package org.qihang.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;

/** A surface that holds one thing. */
public class Card extends Div {

    public Card(Component... content) {
        super(content);
        addClassName("card");
    }

    public static Card titled(String title, Component... content) {
        Card card = new Card(new H2(title));
        card.add(content);
        return card;
    }
}
