package org.qihang.calendar;

import java.nio.charset.StandardCharsets;

/**
 * Long lines go on in the next one after a blank (RFC 5545, section 3.1). The limit of 75 counts octets, of which a
 * Chinese character has three, and no character may be cut; ical4j counts characters.
 */
final class Folding {

    private static final int LONGEST = 75;
    private static final String CONTINUED = "\r\n ";

    private Folding() {}

    static String folded(String lines) {
        StringBuilder folded = new StringBuilder();
        int octets = 0;
        for (int at = 0; at < lines.length(); at += Character.charCount(lines.codePointAt(at))) {
            String character = Character.toString(lines.codePointAt(at));
            int length = character.getBytes(StandardCharsets.UTF_8).length;
            boolean lineEnds = character.equals("\r") || character.equals("\n");
            if (!lineEnds && octets + length > LONGEST) {
                folded.append(CONTINUED);
                octets = 1;
            }
            folded.append(character);
            octets = lineEnds ? 0 : octets + length;
        }
        return folded.toString();
    }
}
