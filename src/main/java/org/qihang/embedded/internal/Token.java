package org.qihang.embedded.internal;

import de.bwaldvogel.mongo.bson.Document;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;

/** What a client shows in its greeting, as the name of its application (the connection string's appName). */
record Token(String text) {

    private static final int BYTES = 24;

    static Token random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return new Token("qihang-" + HexFormat.of().formatHex(bytes));
    }

    boolean isShownBy(Document greeting) {
        return greeting.get("client") instanceof Document client
                && client.get("application") instanceof Document application
                && application.get("name") instanceof String name
                && MessageDigest.isEqual(bytes(name), bytes(text));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
