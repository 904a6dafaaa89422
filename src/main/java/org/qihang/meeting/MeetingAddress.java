package org.qihang.meeting;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which addresses can be met at. */
final class MeetingAddress {

    private static final int LONGEST = 1_000;
    // Up to white space or what isn't ASCII: Chinese text follows a link without a blank
    private static final Pattern IN_TEXT = Pattern.compile("https://[\\x21-\\x7e&&[^\"<>\\\\^`{|}]]+");
    private static final Pattern HOST = Pattern.compile(
            "(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])", Pattern.CASE_INSENSITIVE);

    private MeetingAddress() {}

    static Optional<URI> in(String text) {
        Matcher found = IN_TEXT.matcher(text);
        while (found.find()) {
            Optional<URI> address = parse(found.group().replaceFirst("[.,;:!?)\\]']+$", ""));
            if (address.isPresent()) {
                return address;
            }
        }
        return Optional.empty();
    }

    /** https, with a host that has a name, and without a user's name, which would hide the host from a reader. */
    static boolean isUsable(URI address) {
        return "https".equals(address.getScheme())
                && address.getHost() != null
                && HOST.matcher(address.getHost()).matches()
                && address.getRawUserInfo() == null
                && address.toString().length() <= LONGEST;
    }

    private static Optional<URI> parse(String text) {
        try {
            return Optional.of(new URI(text)).filter(MeetingAddress::isUsable);
        } catch (URISyntaxException noAddress) {
            return Optional.empty();
        }
    }
}
