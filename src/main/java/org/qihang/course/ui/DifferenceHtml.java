package org.qihang.course.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.qihang.course.TextDifference;
import org.springframework.web.util.HtmlUtils;

/** Two versions of a text as one fragment: a thousand lines as components would weigh on the page. */
final class DifferenceHtml {

    private final Component page;
    private final StringBuilder html = new StringBuilder("<div class=\"diff\" translate=\"no\">");

    private DifferenceHtml(Component page) {
        this.page = page;
    }

    static Html of(Component page, TextDifference difference) {
        DifferenceHtml fragment = new DifferenceHtml(page);
        difference.rows().forEach(fragment::row);
        if (difference.isCut()) {
            fragment.gap(page.getTranslation("course.DifferenceHtml.cut"));
        }
        return new Html(fragment.html.append("</div>").toString());
    }

    private void row(TextDifference.Row row) {
        switch (row) {
            case TextDifference.Gap gap -> gap(page.getTranslation("course.DifferenceHtml.gap", gap.lines()));
            case TextDifference.Lines lines -> {
                html.append("<div class=\"diff-row\">");
                line(lines.older(), lines.isChanged() ? "old" : "same old-side", "del");
                line(lines.newer(), lines.isChanged() ? "new" : "same", "ins");
                html.append("</div>");
            }
        }
    }

    private void line(Optional<TextDifference.Line> line, String kind, String mark) {
        if (line.isEmpty()) {
            html.append("<div class=\"diff-line none\"></div>");
            return;
        }
        html.append("<div class=\"diff-line ")
                .append(kind)
                .append("\"><i>")
                .append(line.get().number());
        html.append("</i><span>");
        for (TextDifference.Part part : line.get().parts()) {
            String text = escape(part.text());
            html.append(part.isMarked() ? "<%1$s>%2$s</%1$s>".formatted(mark, text) : text);
        }
        html.append("</span></div>");
    }

    private void gap(String text) {
        html.append("<div class=\"diff-gap\">").append(escape(text)).append("</div>");
    }

    private static String escape(String text) {
        return HtmlUtils.htmlEscape(text, StandardCharsets.UTF_8.name());
    }
}
