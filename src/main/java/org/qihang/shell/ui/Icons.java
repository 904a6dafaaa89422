package org.qihang.shell.ui;

import com.vaadin.flow.component.Html;
import java.util.Map;

/** The few drawings of the shell, as lines in the colour of the text. */
final class Icons {

    private static final Map<String, String> PATHS = Map.of(
            "home", "M4 11 12 4l8 7v8a1 1 0 0 1-1 1h-4v-6H9v6H5a1 1 0 0 1-1-1z",
            "courses", "M5 4h9a3 3 0 0 1 3 3v13H8a3 3 0 0 1-3-3zM5 17a3 3 0 0 1 3-3h9",
            "mentors", "M8 8a4 4 0 1 0 8 0 4 4 0 1 0-8 0M4 20c1-4 4-6 8-6s7 2 8 6",
            "camps", "M3 20 12 5l9 15zM12 5V3M12 12l-4 8M12 12l4 8",
            "me", "M6 3h9l4 4v14H6zM9 12h7M9 16h7M14 3v5h5",
            "bell", "M6 10a6 6 0 0 1 12 0c0 5 2 6 2 7H4c0-1 2-2 2-7zM10 20a2 2 0 0 0 4 0");

    static final String MARK = """
            <svg viewBox="0 0 32 32" aria-hidden="true"><path d="M15 3v18H5C9 17 13 10 15 3z" fill="var(--accent)"/>\
            <path d="M18 8c4 4 7 8 8 13h-8z" fill="var(--jade)"/>\
            <path d="M3 25c4 3 7 3 10 1s7-2 10 0 4 2 6 1" fill="none" stroke="var(--ink)" stroke-width="2" \
            stroke-linecap="round"/></svg>""";

    private Icons() {}

    static Html named(String name) {
        return new Html(svg(name));
    }

    static String svg(String name) {
        String path = PATHS.getOrDefault(name, PATHS.get("me"));
        return "<svg viewBox=\"0 0 24 24\" aria-hidden=\"true\"><path d=\"" + path + "\"/></svg>";
    }

    static Html mark() {
        return new Html(MARK);
    }
}
