package org.qihang.uikit;

import com.vaadin.flow.component.html.Span;

/** A word about a state. */
public class Chip extends Span {

    /** What the state means to the reader. */
    public enum Tone {
        PLAIN(""),
        OK("ok"),
        WARN("warn"),
        HOT("hot");

        private final String style;

        Tone(String style) {
            this.style = style;
        }
    }

    public Chip(String text, Tone tone) {
        super(text);
        addClassName("chip");
        if (tone != Tone.PLAIN) {
            addClassName(tone.style);
        }
    }

    public Chip(String text) {
        this(text, Tone.PLAIN);
    }
}
