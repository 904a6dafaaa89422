package org.qihang.course.internal.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What bytes say, and in which encoding. UTF-8 is so strict that nothing else passes for it by accident; of the rest only
 * UTF-16 with its mark and Chinese text in GBK are told for certain.
 *
 * @param text without a byte order mark
 */
record DecodedText(String text, Charset encoding) {

    /** Holds all of GBK and GB2312. */
    private static final Charset GB18030 = Charset.forName("GB18030");

    private static final char MARK = '\uFEFF';

    static Optional<DecodedText> of(byte[] content) {
        if (startsWith(content, 0xFF, 0xFE) || startsWith(content, 0xFE, 0xFF)) {
            return strictly(content, StandardCharsets.UTF_16);
        }
        return strictly(content, StandardCharsets.UTF_8)
                .or(() -> isCommonChinese(content) ? strictly(content, GB18030) : Optional.empty());
    }

    boolean isUtf8() {
        return encoding.equals(StandardCharsets.UTF_8);
    }

    private static boolean startsWith(byte[] content, int first, int second) {
        return content.length >= 2 && (content[0] & 0xFF) == first && (content[1] & 0xFF) == second;
    }

    private static Optional<DecodedText> strictly(byte[] content, Charset encoding) {
        try {
            String text = encoding.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            boolean marked = !text.isEmpty() && text.charAt(0) == MARK;
            return Optional.of(new DecodedText(marked ? text.substring(1) : text, encoding));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /**
     * Nine of ten pairs of bytes are punctuation or Hanzi of GB2312's rows, which hold what people write. Western text in
     * its old encodings makes pairs too, but with ASCII letters, or of rare characters.
     */
    private static boolean isCommonChinese(byte[] content) {
        int pairs = 0;
        int common = 0;
        for (int i = 0; i < content.length; i++) {
            int lead = content[i] & 0xFF;
            if (lead >= 0x80 && i + 1 < content.length) {
                int trail = content[i + 1] & 0xFF;
                boolean everyday = lead >= 0xA1 && lead <= 0xA9 || lead >= 0xB0 && lead <= 0xF7;
                pairs++;
                common += everyday && trail >= 0xA1 ? 1 : 0;
                i++;
            }
        }
        return pairs > 0 && common * 10 >= pairs * 9;
    }
}
