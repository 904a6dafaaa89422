package org.qihang.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;

/** Things beside each other, which wrap on a phone. */
public class Row extends Div {

    public Row(Component... content) {
        super(content);
        addClassName("row");
    }

    public Row between() {
        addClassName("between");
        return this;
    }
}
