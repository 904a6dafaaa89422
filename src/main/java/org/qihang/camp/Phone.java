package org.qihang.camp;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A number at which a person can be reached, as E.164 writes it: {@code +8613800138000}. From mainland China it is a
 * mobile number, 11 digits from 13 to 19, with or without the country code; any other begins with + and has 7 to 15
 * digits (ITU-T E.164, 6.2.1).
 */
public record Phone(String value) {

    private static final String MAINLAND = "+86";
    private static final Pattern SPACING = Pattern.compile("[\\s().\\-‐-―]+");
    private static final Pattern MAINLAND_MOBILE = Pattern.compile("(?:\\+86|0086|86)?(1[3-9][0-9]{9})");
    private static final Pattern INTERNATIONAL = Pattern.compile("\\+(?!86)[1-9][0-9]{6,14}");
    private static final int LONGEST_ENTRY = 40;

    public Phone {
        if (!MAINLAND_MOBILE.matcher(value).matches()
                && !INTERNATIONAL.matcher(value).matches()) {
            throw new IllegalArgumentException("not a phone number");
        }
    }

    /** As people type it, with spaces, hyphens, brackets and full-width digits; empty if it is no such number. */
    public static Optional<Phone> parse(String entered) {
        if (entered.length() > LONGEST_ENTRY) {
            return Optional.empty();
        }
        String number = SPACING.matcher(Normalizer.normalize(entered, Normalizer.Form.NFKC))
                .replaceAll("");
        var mainland = MAINLAND_MOBILE.matcher(number);
        if (mainland.matches()) {
            return Optional.of(new Phone(MAINLAND + mainland.group(1)));
        }
        return INTERNATIONAL.matcher(number).matches() ? Optional.of(new Phone(number)) : Optional.empty();
    }

    /** As one reads it out: 138 0013 8000 in China, {@code +4930123456} elsewhere. */
    public String display() {
        if (!value.startsWith(MAINLAND)) {
            return value;
        }
        String local = value.substring(MAINLAND.length());
        return local.substring(0, 3) + " " + local.substring(3, 7) + " " + local.substring(7);
    }
}
