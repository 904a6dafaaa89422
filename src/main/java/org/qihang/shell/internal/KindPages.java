package org.qihang.shell.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.qihang.account.AccountRoutes;
import org.qihang.account.Language;
import org.qihang.uikit.Texts;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Plain pages for the moments when Flow can't speak: they need no database, no session and no script. */
@Component
class KindPages {

    private static final int RETRY_SECONDS = 10;

    private final Texts texts;

    KindPages(Texts texts) {
        this.texts = texts;
    }

    /**
     * Who has to sign in first is led there and back.
     *
     * @param incident the number that stands in the log; empty if there is none
     */
    void write(HttpServletRequest request, HttpServletResponse response, Kind kind, String incident)
            throws IOException {
        if (kind == Kind.SIGNED_OUT && request.getMethod().equals("GET")) {
            response.sendRedirect(AccountRoutes.signIn(address(request)));
            return;
        }
        response.setStatus(kind.status().value());
        response.setContentType(MediaType.TEXT_HTML_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (kind == Kind.DATABASE_GONE) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(RETRY_SECONDS));
            if (request.getMethod().equals("GET")) {
                response.setHeader("Refresh", String.valueOf(RETRY_SECONDS));
            }
        }
        response.getWriter().write(page(Languages.of(request), kind, incident));
    }

    private static String address(HttpServletRequest request) {
        String query = request.getQueryString();
        return AccountRoutes.inside(request.getRequestURI() + (query == null ? "" : "?" + query));
    }

    String page(Language language, Kind kind, String incident) {
        Locale locale = language.locale();
        String[] lines = texts.get(locale, kind.textKey(), incident).split("\n", 2);
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
