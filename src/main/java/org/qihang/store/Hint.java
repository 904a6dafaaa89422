package org.qihang.store;

import java.util.regex.Pattern;

/**
 * Says that a thing has changed, not how: whoever shows it or keeps a copy reads it again. It may come twice, late, or
 * though nothing changed.
 *
 * @param kind of things, such as {@code "camp"}; a module's own
 * @param about which one; an id, never a name or an address of a person
 */
public record Hint(String kind, String about) {

    private static final Pattern KIND = Pattern.compile("[a-z][a-zA-Z-]{0,39}");
    private static final int LONGEST = 200;

    public Hint {
        if (!KIND.matcher(kind).matches()) {
            throw new IllegalArgumentException("A hint's kind is a word: " + kind);
        }
        if (about.isEmpty() || about.length() > LONGEST) {
            throw new IllegalArgumentException("A hint is about one thing: " + about);
        }
    }

    public static Hint of(String kind, Identifier about) {
        return new Hint(kind, about.value());
    }
}
