package org.qihang.markdown;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Addresses that lead out of the application. */
final class External {

    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*", Pattern.DOTALL);
    private static final Set<String> ALLOWED = Set.of("http", "https", "mailto", "tel");

    private External() {}

    static boolean is(String address) {
        return address.startsWith("//") || SCHEME.matcher(address).matches();
    }

    static boolean isAllowed(String address) {
        return address.startsWith("//")
                || ALLOWED.contains(
                        address.substring(0, Math.max(0, address.indexOf(':'))).toLowerCase(Locale.ROOT));
    }
}
