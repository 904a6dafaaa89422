package org.qihang.account.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** A value with its name. */
class Fact extends Div {

    Fact(String name, String value) {
        Paragraph label = new Paragraph(name);
        label.addClassName("xs");
        add(label, new Paragraph(value));
    }
}
