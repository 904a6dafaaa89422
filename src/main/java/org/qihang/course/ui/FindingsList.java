package org.qihang.course.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.qihang.course.Finding;
import org.springframework.web.util.HtmlUtils;

/** Findings in the order given, as one fragment: a thousand of them as components would weigh on the page. */
final class FindingsList {

    private FindingsList() {}

    static Html of(Component page, List<Finding> findings) {
        StringBuilder html = new StringBuilder("<ul class=\"rows\">");
        findings.forEach(finding ->
                html.append("<li><div><p>%s</p><p class=\"xs\"><code>%s:%d:%d</code></p></div>%s</li>"
                        .formatted(
                                escape(page.getTranslation(
                                        finding.textKey(), finding.arguments().toArray())),
                                escape(finding.file()),
                                finding.line(),
                                finding.column(),
                                chip(page, finding))));
        return new Html(html.append("</ul>").toString());
    }

    private static String chip(Component page, Finding finding) {
        return "<span class=\"chip %s\">%s</span>"
                .formatted(
                        finding.isError() ? "hot" : "warn",
                        escape(page.getTranslation(finding.severity().textKey())));
    }

    private static String escape(String text) {
        return HtmlUtils.htmlEscape(text, StandardCharsets.UTF_8.name());
    }
}
