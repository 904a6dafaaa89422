package org.qihang.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;

/** Where nothing is yet: what belongs here, and the first step. */
public class Empty extends Div {

    public Empty(String title, String text, Component... firstStep) {
        addClassName("empty");
        add(new H3(title), new Paragraph(text));
        add(firstStep);
    }
}
