package org.qihang.shell.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.qihang.account.Language;
import org.qihang.uikit.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Plain pages for the moments when Flow can't speak: they need no database, no session and no script. */
@Component
class KindPages {

    private final Texts texts;

    KindPages(Texts texts) {
        this.texts = texts;
    }

    /** @param textKey the start of a text: its first line is the heading */
    void write(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String textKey)
            throws IOException {
        Language language = Languages.of(request);
        response.setStatus(status.value());
        response.setContentType(MediaType.TEXT_HTML_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(page(language, textKey));
    }

    String page(Language language, String textKey) {
        Locale locale = language.locale();
        String[] lines = texts.get(locale, textKey).split("\n", 2);
        return """
                <!doctype html><html lang="%s"><head><meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1"><title>%s</title>
                <link rel="stylesheet" href="/styles/tokens.css"><link rel="stylesheet" href="/styles/qihang.css"></head>
                <body><main class="page narrow"><div class="empty"><h1>%s</h1><p>%s</p>
                <a class="btn go" href="/">%s</a></div></main></body></html>
                """.formatted(
                        language.tag(),
                        HtmlUtils.htmlEscape(lines[0]),
                        HtmlUtils.htmlEscape(lines[0]),
                        HtmlUtils.htmlEscape(lines.length > 1 ? lines[1] : ""),
                        HtmlUtils.htmlEscape(texts.get(locale, "shell.KindPages.home")));
    }
}
