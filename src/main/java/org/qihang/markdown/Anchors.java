package org.qihang.markdown;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Makes the ids of headings as GitHub does: lower case, letters and digits of every script, hyphens for spaces;
 * {@code -1}, {@code -2} where a title comes again.
 */
final class Anchors {

    private static final String UNTITLED = "section";

    private final Set<String> taken = new HashSet<>();

    String next(String title) {
        var plain = slug(title);
        var anchor = plain;
        for (var i = 1; !taken.add(anchor); i++) {
            anchor = plain + "-" + i;
        }
        return anchor;
    }

    private static String slug(String title) {
        var slug = new StringBuilder();
        title.strip().toLowerCase(Locale.ROOT).codePoints().forEach(character -> {
            if (Character.isLetterOrDigit(character) || isMark(character) || character == '-' || character == '_') {
                slug.appendCodePoint(character);
            } else if (Character.isWhitespace(character)) {
                slug.append('-');
            }
        });
        return slug.isEmpty() ? UNTITLED : slug.toString();
    }

    private static boolean isMark(int character) {
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }
}
