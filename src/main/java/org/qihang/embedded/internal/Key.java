package org.qihang.embedded.internal;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Bytes whose unsigned order is MongoDB's order of the values that they were made of. */
final class Key implements Comparable<Key> {

    private final byte[] bytes;

    private Key(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Takes the array over: the caller doesn't change it afterwards. */
    static Key of(byte[] bytes) {
        return new Key(bytes);
    }

    static Key ofValue(@Nullable Object value) {
        return new KeyBytes().value(value).toKey();
    }

    byte[] bytes() {
        return bytes;
    }

    int length() {
        return bytes.length;
    }

    Key from(int offset) {
        return new Key(Arrays.copyOfRange(bytes, offset, bytes.length));
    }

    boolean startsWith(Key prefix) {
        return bytes.length >= prefix.bytes.length
                && Arrays.equals(bytes, 0, prefix.bytes.length, prefix.bytes, 0, prefix.bytes.length);
    }

    Key then(Key more) {
        byte[] joined = Arrays.copyOf(bytes, bytes.length + more.bytes.length);
        System.arraycopy(more.bytes, 0, joined, bytes.length, more.bytes.length);
        return new Key(joined);
    }

    /** The same key in a descending field: the order of its bytes is turned round. */
    Key inverted() {
        byte[] turned = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            turned[i] = (byte) ~bytes[i];
        }
        return new Key(turned);
    }

    /** The first key after everything that starts with this one; null when there is none. */
    @Nullable
    Key afterPrefix() {
        int last = bytes.length - 1;
        while (last >= 0 && bytes[last] == (byte) 0xFF) {
            last--;
        }
        if (last < 0) {
            return null;
        }
        byte[] next = Arrays.copyOf(bytes, last + 1);
        next[last]++;
        return new Key(next);
    }

    /** The smallest key greater than this one. */
    Key successor() {
        return new Key(Arrays.copyOf(bytes, bytes.length + 1));
    }

    @Override
    public int compareTo(Key other) {
        return Arrays.compareUnsigned(bytes, other.bytes);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Key key && Arrays.equals(bytes, key.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }
}
