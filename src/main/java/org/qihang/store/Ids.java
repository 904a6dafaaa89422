package org.qihang.store;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/** How ids are made and what they may look like. */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_.:@/+-]+");
    private static final int LONGEST = 400;

    private Ids() {}

    /** 120 random bits as 20 characters that are safe in addresses; they spread evenly over a sharded cluster. */
    public static String random() {
        return token(15);
    }

    /** A secret of 256 random bits as 43 characters that are safe in addresses. */
    public static String secret() {
        return token(32);
    }

    /**
     * @throws IllegalArgumentException if the value is empty, longer than 400 characters, or holds a character that
     *     doesn't belong into an id
     */
    public static String validated(String value) {
        if (value.isEmpty() || value.length() > LONGEST || !SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not an id");
        }
        return value;
    }

    private static String token(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
