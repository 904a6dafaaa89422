package org.qihang.uikit;

import com.vaadin.flow.component.html.Div;

/** A message that stays where it concerns. */
public class Notice extends Div {

    private Notice(String text, String tone) {
        super(text);
        addClassNames("notice", tone);
    }

    public static Notice ok(String text) {
        return new Notice(text, "ok");
    }

    public static Notice warn(String text) {
        return new Notice(text, "warn");
    }

    /** Read out at once by screen readers. */
    public static Notice error(String text) {
        Notice notice = new Notice(text, "error");
        notice.getElement().setAttribute("role", "alert");
        return notice;
    }
}
