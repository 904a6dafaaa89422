package org.qihang.markdown;

import java.util.Locale;
import java.util.ResourceBundle;

/** The few words that the renderer itself puts on a page. */
final class Words {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle bundle;

    Words(Locale locale) {
        bundle = ResourceBundle.getBundle("texts.markdown", locale, NO_FALLBACK);
    }

    String calloutTitle(String kind) {
        return bundle.getString(
                switch (kind) {
                    case "tip" -> "markdown.callout.tip";
                    case "important" -> "markdown.callout.important";
                    case "warning" -> "markdown.callout.warning";
                    case "caution" -> "markdown.callout.caution";
                    default -> "markdown.callout.note";
                });
    }

    String task(boolean done) {
        return bundle.getString(done ? "markdown.task.done" : "markdown.task.open");
    }

    String details() {
        return bundle.getString("markdown.details.title");
    }

    String video() {
        return bundle.getString("markdown.video.title");
    }

    /** @param site the name of another web site */
    String elsewhere(String site) {
        return bundle.getString("markdown.video.elsewhere").replace("{site}", site);
    }

    String backToText() {
        return bundle.getString("markdown.footnote.back");
    }
}
