package org.qihang.notification.internal;

import java.util.List;
import java.util.Locale;

/**
 * The domains that belong to nobody and are reserved for examples and tests (RFC 2606, RFC 6761). The people of the
 * demo and of tests live there; nothing is ever sent to them, whatever mail server is configured.
 */
final class NoRealAddress {

    private static final List<String> RESERVED =
            List.of("example", "test", "invalid", "localhost", "example.com", "example.net", "example.org");

    private NoRealAddress() {}

    static boolean is(String address) {
        String domain = address.substring(address.lastIndexOf('@') + 1).strip().toLowerCase(Locale.ROOT);
        return RESERVED.stream().anyMatch(reserved -> domain.equals(reserved) || domain.endsWith("." + reserved));
    }
}
