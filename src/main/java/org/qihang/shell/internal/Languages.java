package org.qihang.shell.internal;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.qihang.account.Language;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The language of a page: the one that its address names ({@code ?lang=en}), else the one that was chosen in this
 * browser, else the browser's own.
 */
public final class Languages {

    public static final String PARAMETER = "lang";
    private static final String QUERY_OF_PAGE = "query";
    static final String COOKIE = "qihang-language";
    private static final Duration REMEMBERED = Duration.ofDays(365);

    private Languages() {}

    public static Language of(HttpServletRequest request) {
        return named(request)
                .or(() -> chosen(request))
                .orElseGet(() ->
                        request.getHeader("Accept-Language") == null ? Language.ZH : Language.of(request.getLocale()));
    }

    /** By the address of the page; Flow asks for the page's content with the page's query in a parameter of its own. */
    public static Optional<Language> named(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter(PARAMETER))
                .or(() -> Optional.ofNullable(request.getParameter(QUERY_OF_PAGE))
                        .map(query -> UriComponentsBuilder.newInstance()
                                .query(query)
                                .build()
                                .getQueryParams()
                                .getFirst(PARAMETER)))
                .flatMap(Language::ofTag);
    }

    /** What this browser was set to. */
    public static Optional<Language> chosen(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(COOKIE))
                        .findFirst()
                        .flatMap(cookie -> Language.ofTag(cookie.getValue()));
    }

    public static void choose(HttpServletRequest request, HttpServletResponse response, Language language) {
        Cookie cookie = new Cookie(COOKIE, language.tag());
        cookie.setPath("/");
        cookie.setMaxAge((int) REMEMBERED.toSeconds());
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }
}
