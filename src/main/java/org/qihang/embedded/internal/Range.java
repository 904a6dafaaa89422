package org.qihang.embedded.internal;

import org.jspecify.annotations.Nullable;

/** The keys from one (included) to another (excluded; null is the end). */
record Range(Key from, @Nullable Key to) {

    private static final Key LOWEST = Key.of(new byte[0]);

    static final Range EVERYTHING = new Range(LOWEST, null);

    /** All keys that start with the given one. */
    static Range startingWith(Key prefix) {
        return new Range(prefix, prefix.afterPrefix());
    }

    boolean contains(Key key) {
        return key.compareTo(from) >= 0 && (to == null || key.compareTo(to) < 0);
    }

    boolean isEmpty() {
        return to != null && from.compareTo(to) >= 0;
    }

    Range and(Range other) {
        Key later = from.compareTo(other.from) >= 0 ? from : other.from;
        Key sooner = to == null || other.to != null && other.to.compareTo(to) < 0 ? other.to : to;
        return new Range(later, sooner);
    }

    /** The same values in a descending field. */
    Range inverted() {
        Key start = to == null ? LOWEST : to.inverted().afterPrefix();
        return new Range(
                start == null ? LOWEST : start,
                from.length() == 0 ? null : from.inverted().afterPrefix());
    }

    Range below(Key prefix) {
        return new Range(prefix.then(from), to == null ? prefix.afterPrefix() : prefix.then(to));
    }
}
