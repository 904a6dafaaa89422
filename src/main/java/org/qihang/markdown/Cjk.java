package org.qihang.markdown;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;

/**
 * Character classes of the CJK-friendly amendments to CommonMark
 * (github.com/tats-u/markdown-cjk-friendly, specification.md, sections 2.1 and 6.2), asked from ICU's Unicode data.
 */
final class Cjk {

    private static final int FIRST_CJK = 0x1100;

    private Cjk() {}

    /** East Asian wide, full-width or half-width, or Hangul; emoji are not. */
    static boolean isCjk(int character) {
        return character >= FIRST_CJK
                && (isEastAsian(character) && !UCharacter.hasBinaryProperty(character, UProperty.EMOJI_PRESENTATION)
                        || UScript.getScript(character) == UScript.HANGUL);
    }

    /** As {@link #isCjk}, for scripts that are written without spaces: line breaks between them vanish. */
    static boolean isWrittenWithoutSpaces(int character) {
        return isCjk(character) && UScript.getScript(character) != UScript.HANGUL;
    }

    private static boolean isEastAsian(int character) {
        return switch (UCharacter.getIntPropertyValue(character, UProperty.EAST_ASIAN_WIDTH)) {
            case UCharacter.EastAsianWidth.WIDE,
                    UCharacter.EastAsianWidth.FULLWIDTH,
                    UCharacter.EastAsianWidth.HALFWIDTH -> true;
            default -> false;
        };
    }

    /** Unicode categories P and S (CommonMark 0.31, section 2.1). */
    static boolean isPunctuation(int character) {
        return switch (Character.getType(character)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION,
                    Character.MATH_SYMBOL,
                    Character.CURRENCY_SYMBOL,
                    Character.MODIFIER_SYMBOL,
                    Character.OTHER_SYMBOL -> true;
            default -> false;
        };
    }

    static boolean isWhitespace(int character) {
        return character == '\t'
                || character == '\n'
                || character == '\f'
                || character == '\r'
                || Character.getType(character) == Character.SPACE_SEPARATOR;
    }

    /** Chooses a glyph; says nothing about the character before it. */
    static boolean isVariationSelector(int character) {
        return character >= 0xFE00 && character <= 0xFE0E;
    }

    static boolean isIdeographicVariationSelector(int character) {
        return character >= 0xE0100 && character <= 0xE01EF;
    }

    /** Quotation marks that U+FE01 makes full-width. */
    static boolean isAmbiguousQuote(int character) {
        return character == 0x2018 || character == 0x2019 || character == 0x201C || character == 0x201D;
    }
}
