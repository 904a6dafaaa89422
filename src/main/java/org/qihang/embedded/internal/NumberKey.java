package org.qihang.embedded.internal;

import de.bwaldvogel.mongo.bson.Decimal128;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;

/**
 * Numbers that a double doesn't hold exactly: the nearest double, then the sign, size and digits of what is missing.
 * So 0.1 as a decimal and 0.1 as a double, which are not equal, come in their true order.
 */
final class NumberKey {

    private static final int LESS = 0x7F;
    private static final int MORE = 0x81;
    private static final int EXPONENT_BASE = 0x4000_0000;

    private NumberKey() {}

    static void decimal(KeyBytes out, Decimal128 decimal) {
        boolean infiniteOrNaN = (decimal.getHigh() >>> 58 & 0x1F) >= 0x1E;
        if (infiniteOrNaN || decimal.equals(Decimal128.NEGATIVE_ZERO)) {
            out.whole(decimal.doubleValue());
        } else {
            exact(out, decimal.toBigDecimal());
        }
    }

    static void exact(KeyBytes out, BigDecimal value) {
        double nearest = Math.clamp(value.doubleValue(), -Double.MAX_VALUE, Double.MAX_VALUE);
        BigDecimal rest = value.subtract(new BigDecimal(nearest));
        out.nearest(nearest);
        switch (rest.signum()) {
            case 0 -> out.one(0x80);
            case 1 -> out.one(MORE).raw(magnitude(rest).bytes());
            default -> out.one(LESS).raw(magnitude(rest.negate()).inverted().bytes());
        }
    }

    private static Key magnitude(BigDecimal positive) {
        BigDecimal plain = positive.stripTrailingZeros();
        int exponent = plain.precision() - plain.scale();
        byte[] digits = plain.unscaledValue().toString().getBytes(StandardCharsets.US_ASCII);
        return new KeyBytes().four(EXPONENT_BASE + exponent).raw(digits).one(0).toKey();
    }
}
