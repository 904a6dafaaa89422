package org.qihang.uikit;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;

/** The kinds of buttons and of links that look like them. */
public final class Buttons {

    private Buttons() {}

    /** The one thing to do next on a page. Pressed twice while the server works, it acts once. */
    public static Button go(String text, ComponentEventListener<ClickEvent<Button>> action) {
        Button button = plain(text, action);
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    public static Button plain(String text, ComponentEventListener<ClickEvent<Button>> action) {
        Button button = new Button(text);
        button.setDisableOnClick(true);
        button.addClickListener(event -> act(action, event));
        return button;
    }

    /** An act that failed can be tried again. */
    private static void act(ComponentEventListener<ClickEvent<Button>> action, ClickEvent<Button> click) {
        try {
            action.onComponentEvent(click);
        } finally {
            click.getSource().setEnabled(true);
        }
    }

    public static Button quiet(String text, ComponentEventListener<ClickEvent<Button>> action) {
        Button button = plain(text, action);
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }

    /** A link that looks like {@link #go}. */
    public static Anchor goTo(String address, String text) {
        return link(address, text, "go");
    }

    public static Anchor linkTo(String address, String text) {
        return link(address, text, "");
    }

    public static Anchor quietLinkTo(String address, String text) {
        return link(address, text, "quiet");
    }

    private static Anchor link(String address, String text, String kind) {
        Anchor anchor = new Anchor(address, text);
        anchor.addClassName("btn");
        if (!kind.isEmpty()) {
            anchor.addClassName(kind);
        }
        return anchor;
    }
}
