package org.qihang.account;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/** The cookie that holds a sign-in's secret; scripts can't read it, and other sites don't send it with their posts. */
public final class SignInCookie {

    static final String NAME = "qihang-sign-in";

    /** As long as browsers keep any; the sign-in itself ends sooner, {@link SignIns#LIFETIME} after its last use. */
    private static final Duration KEPT = Duration.ofDays(400);

    private SignInCookie() {}

    public static Optional<String> read(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(NAME))
                        .map(Cookie::getValue)
                        .filter(secret -> !secret.isBlank())
                        .findFirst();
    }

    public static void write(HttpServletRequest request, HttpServletResponse response, String secret) {
        response.addCookie(cookie(request, secret, KEPT));
    }

    public static void clear(HttpServletRequest request, HttpServletResponse response) {
        response.addCookie(cookie(request, "", Duration.ZERO));
    }

    private static Cookie cookie(HttpServletRequest request, String value, Duration age) {
        Cookie cookie = new Cookie(NAME, value);
        cookie.setHttpOnly(true);
        cookie.setPath("/");
        cookie.setMaxAge((int) age.toSeconds());
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }
}
