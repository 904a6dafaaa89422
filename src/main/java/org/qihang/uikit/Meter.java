package org.qihang.uikit;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;

/** How far something has come. */
public class Meter extends Div {

    /** @param label what is measured, for those who don't see the bar */
    public Meter(int done, int of, String label) {
        addClassName("meter");
        int percent = of == 0 ? 0 : Math.round(100f * done / of);
        getElement()
                .setAttribute("role", "progressbar")
                .setAttribute("aria-valuenow", String.valueOf(percent))
                .setAttribute("aria-valuemin", "0")
                .setAttribute("aria-valuemax", "100")
                .setAttribute("aria-label", label)
                .appendChild(new Element("i").setAttribute("style", "width:" + percent + "%"));
    }
}
