package org.qihang.uikit;

import com.vaadin.flow.component.html.Div;

/** A person's sign where there is no picture: the family name, or the first letter. */
public final class Faces {

    private Faces() {}

    public static Div of(String fullName) {
        Div face = new Div(sign(fullName));
        face.addClassName("face");
        face.getElement().setAttribute("aria-hidden", "true");
        return face;
    }

    public static String sign(String fullName) {
        String name = fullName.strip();
        return name.isEmpty() ? "·" : name.substring(0, name.offsetByCodePoints(0, 1));
    }
}
