package org.qihang.account.ui;

import com.vaadin.flow.component.UI;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;

/** Light, dark, or as the system is; remembered by this browser alone. */
enum Appearance {
    SYSTEM("account.Appearance.system"),
    LIGHT("account.Appearance.light"),
    DARK("account.Appearance.dark");

    private static final String COOKIE = "qihang-appearance";
    private static final Duration REMEMBERED = Duration.ofDays(365);

    private final String textKey;

    Appearance(String textKey) {
        this.textKey = textKey;
    }

    String textKey() {
        return textKey;
    }

    /** The class of the page's root; none where the system decides. */
    String style() {
        return this == SYSTEM ? "" : value();
    }

    private String value() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Appearance of(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .flatMap(cookie -> Arrays.stream(values())
                        .filter(appearance -> appearance.value().equals(cookie.getValue())))
                .findFirst()
                .orElse(SYSTEM);
    }

    void choose(HttpServletRequest request, HttpServletResponse response, UI ui) {
        Cookie cookie = new Cookie(COOKIE, value());
        cookie.setPath("/");
        cookie.setMaxAge((int) REMEMBERED.toSeconds());
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
        ui.getPage()
                .executeJs(
                        "const c = document.documentElement.classList; c.remove('light', 'dark'); if ($0) c.add($0);",
                        style());
    }
}
