package org.qihang.learning.ui;

import static org.qihang.learning.ui.Markup.escape;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.qihang.learning.LearningRoutes;
import org.qihang.learning.Margin;
import org.qihang.learning.Mark;

/** What a reader left beside a lesson's text, as HTML. */
record MarginMarkup(LessonMarkup lesson) {

    private static final String NOTE = "note";

    /** Everything that was marked, below the text. */
    String list() {
        StringBuilder html = new StringBuilder("<div data-part=\"marks\"><h2>")
                .append(text("learning.MarginMarkup.title"))
                .append("</h2>");
        if (margin().marks().isEmpty()) {
            html.append("<p class=\"sub\">")
                    .append(text("learning.MarginMarkup.empty"))
                    .append("</p>");
        } else {
            html.append("<ul>");
            margin().marks().forEach(placed -> html.append(entry(placed)));
            html.append("</ul>");
        }
        return html.append("<p><a href=\"%s\">%s</a></p></div>"
                        .formatted("/" + LearningRoutes.NOTES, text("learning.MarginMarkup.all")))
                .toString();
    }

    private String entry(Margin.Placed placed) {
        Mark mark = placed.mark();
        String quote = escape(mark.quote());
        String note = mark.hasNote() ? "<p class=\"note-text\">" + escape(mark.note()) + "</p>" : "";
        String kinds =
                mark.bookmarked() ? "<span class=\"chip\">" + text("learning.MarginMarkup.bookmark") + "</span>" : "";
        if (placed.number() == null) {
            return "<li>%s<span class=\"chip warn\">%s</span><blockquote>%s</blockquote>%s<button class=\"btn quiet\" data-remove=\"%s\">%s</button></li>"
                    .formatted(
                            kinds,
                            text("learning.MarginMarkup.changed"),
                            quote,
                            note,
                            escape(mark.paragraph()),
                            text("learning.MarginMarkup.remove"));
        }
        return "<li>%s<blockquote><a href=\"%s\" router-ignore>%s</a></blockquote>%s</li>"
                .formatted(kinds, lesson.paragraph(placed.number()), quote, note);
    }

    /**
     * What can be done with a paragraph; shown by the script. Plain elements: thousands of pages are open at a time, and a
     * component for each would weigh on all of them.
     */
    String tools() {
        return """
                <div class="mark-tools" hidden=""><div class="mark-acts" role="toolbar" aria-label="%s">%s%s%s</div>\
                <form class="form" hidden><label>%s<textarea rows="4" maxlength="%d"></textarea></label>\
                <p class="xs">%s</p><p class="notice error" role="alert" hidden></p>\
                <div class="row between"><button type="button" class="btn quiet" data-act="cancel">%s</button>\
                <button class="btn go">%s</button></div></form></div>""".formatted(
                        text("learning.MarginMarkup.tools"),
                        tool("bookmark", text("learning.MarginMarkup.bookmark")),
                        tool("highlight", text("learning.MarginMarkup.highlight")),
                        tool(NOTE, text("learning.MarginMarkup.note")),
                        text("learning.MarginMarkup.yourNote"),
                        Mark.LONGEST_NOTE,
                        text("learning.MarginMarkup.private"),
                        text("learning.MarginMarkup.cancel"),
                        text("learning.MarginMarkup.save"));
    }

    private static String tool(String act, String label) {
        return "<button type=\"button\" class=\"btn\" data-act=\"%s\" aria-pressed=\"false\">%s</button>"
                .formatted(act, label);
    }

    /** For the block's {@code data-mark}. */
    static String kinds(Mark mark) {
        List<String> kinds = new ArrayList<>();
        if (mark.bookmarked()) {
            kinds.add(name(Mark.Kind.BOOKMARK));
        }
        if (mark.highlighted()) {
            kinds.add(name(Mark.Kind.HIGHLIGHT));
        }
        if (mark.hasNote()) {
            kinds.add(NOTE);
        }
        return String.join(" ", kinds);
    }

    /** All of them, for the script. */
    String kinds() {
        return margin().marks().stream()
                .filter(placed -> placed.number() != null)
                .map(placed -> placed.number() + "=" + kinds(placed.mark()))
                .collect(Collectors.joining(";"));
    }

    private static String name(Mark.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private Margin margin() {
        return lesson.reading().margin();
    }

    private String text(String key) {
        return escape(lesson.texts().get(lesson.language().locale(), key));
    }
}
