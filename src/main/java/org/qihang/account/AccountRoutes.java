package org.qihang.account;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Where the pages of this module are. */
public final class AccountRoutes {

    public static final String SIGN_IN = "sign-in";
    public static final String REGISTER = "register";
    public static final String FORGOTTEN = "forgotten-password";
    public static final String RESET = "reset-password";
    public static final String ME = "me";
    public static final String PRIVACY = "privacy";
    public static final String FIRST_ADMINISTRATOR = "first-administrator";
    public static final String ADMINISTRATION = "administration";
    /** The parameter that says where to go after signing in. */
    public static final String BACK_TO = "to";

    private static final Pattern INSIDE = Pattern.compile("/(?![/\\\\])[^\\\\\\p{Cntrl}]*");

    private AccountRoutes() {}

    /** A person's page for whoever administers them. */
    public static String administered(PersonId person) {
        return "/" + ADMINISTRATION + "/people/" + person.value();
    }

    /** @param backTo an address inside the application with its query, such as {@code /courses/x?do=join} */
    public static String signIn(String backTo) {
        return "/" + SIGN_IN + "?" + BACK_TO + "=" + URLEncoder.encode(backTo, StandardCharsets.UTF_8);
    }

    /** The address if it leads inside the application, else the home page: nobody can be sent to another site. */
    public static String inside(String address) {
        return INSIDE.matcher(address).matches() ? address : "/";
    }
}
