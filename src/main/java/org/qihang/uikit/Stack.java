package org.qihang.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;

/** Things below each other, 16 px apart. */
public class Stack extends Div {

    public Stack(Component... content) {
        super(content);
        addClassName("stack");
    }

    /** 24 px apart: for the sections of a page. */
    public Stack loose() {
        addClassName("loose");
        return this;
    }

    public Stack tight() {
        addClassName("tight");
        return this;
    }
}
