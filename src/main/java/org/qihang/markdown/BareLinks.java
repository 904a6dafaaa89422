package org.qihang.markdown;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds addresses that stand in a text without markup (GFM, section 6.9). Unlike there, an address ends before the
 * first character that is not ASCII: Chinese goes on without a space.
 */
final class BareLinks {

    private static final Pattern LINK = Pattern.compile(
            "(?<![A-Za-z0-9/.@_+-])(?:https?://[A-Za-z0-9][A-Za-z0-9._:-]*+|www\\.[A-Za-z0-9-]++(?:\\.[A-Za-z0-9-]++)+)"
                    + "(?:[/?#][A-Za-z0-9\\-._~:/?#\\[\\]@!$&'()*+,;=%]*+)?"
                    + "|(?<![A-Za-z0-9/._+-])[A-Za-z0-9._+-]{1,64}+@[A-Za-z0-9-]++(?:\\.[A-Za-z0-9-]++)+(?<![_-])",
            Pattern.CASE_INSENSITIVE);

    /** A stretch of text, and where it leads if it is a link. */
    record Link(int start, int end, String address) {}

    private BareLinks() {}

    static Stream<Link> in(String text) {
        if (text.indexOf('@') < 0 && !text.contains("://") && !text.contains("www.")) {
            return Stream.empty();
        }
        return LINK.matcher(text).results().map(match -> link(text, match));
    }

    private static Link link(String text, MatchResult match) {
        var end = match.start() + trimmedLength(match.group());
        var found = text.substring(match.start(), end);
        return new Link(match.start(), end, scheme(found) + found);
    }

    private static String scheme(String found) {
        if (found.contains("://")) {
            return "";
        }
        return found.contains("@") && !found.startsWith("www.") ? "mailto:" : "http://";
    }

    /** Punctuation at the end belongs to the sentence, and so does a bracket that the address does not open. */
    private static int trimmedLength(String found) {
        var length = found.length();
        var open = found.chars().filter(c -> c == '(').count();
        var closed = found.chars().filter(c -> c == ')').count();
        while (length > 0) {
            var last = found.charAt(length - 1);
            if (last == ')' && closed > open) {
                closed--;
            } else if ("?!.,:*_~'\";".indexOf(last) < 0) {
                break;
            }
            length--;
        }
        return length;
    }
}
