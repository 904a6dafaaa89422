package org.qihang.embedded.internal;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonJavaScript;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes values so that comparing the bytes compares the values, in the order of MongoDB's manual ("Comparison/Sort
 * Order"). Filters, sorts and indexes all compare these bytes and nothing else: so an index can't disagree with a scan.
 *
 * <p>No encoding is the beginning of another one, so that values can be joined and their bytes inverted (descending
 * fields) without losing the order. Equal numbers have equal bytes, whatever their types.
 */
final class KeyBytes {

    static final int MIN_KEY = 0x05;
    static final int EMPTY_ARRAY = 0x10;
    static final int NULL = 0x14;
    static final int NUMBER = 0x20;
    static final int STRING = 0x30;
    static final int OBJECT = 0x40;
    static final int ARRAY = 0x50;
    static final int BINARY = 0x60;
    static final int OBJECT_ID = 0x70;
    static final int BOOLEAN = 0x80;
    static final int DATE = 0x90;
    static final int TIMESTAMP = 0xA0;
    static final int REGEX = 0xB0;
    static final int CODE = 0xC0;
    static final int MAX_KEY = 0xF0;

    /** Stands for an empty array among the keys of an index: MongoDB keeps it apart from null, and before it. */
    static final Object EMPTY = new Object();

    private static final int END = 0x00;
    private static final int ESCAPED = 0xFF;

    private byte[] bytes = new byte[32];
    private int length;

    Key toKey() {
        return Key.of(Arrays.copyOf(bytes, length));
    }

    KeyBytes type(int type) {
        return one(type);
    }

    KeyBytes value(@Nullable Object value) {
        switch (value) {
            case null -> one(NULL);
            case Missing _ -> one(NULL);
            case String text -> one(STRING).text(text);
            case Number number -> number(number);
            case Map<?, ?> document -> object(document);
            case Collection<?> array -> array(array);
            case ObjectId id -> one(OBJECT_ID).raw(id.toByteArray());
            case Boolean truth -> one(BOOLEAN).one(truth ? 1 : 0);
            case Instant instant -> one(DATE).ordered(instant.toEpochMilli());
            case BsonTimestamp timestamp -> one(TIMESTAMP).eight(timestamp.getValue());
            case UUID uuid -> binary(4, uuid);
            case LegacyUUID legacy -> binary(3, legacy.getUuid());
            case BinData data -> binary(0, data.getData());
            case BsonRegularExpression regex ->
                one(REGEX).text(regex.getPattern()).text(regex.getOptions() == null ? "" : regex.getOptions());
            case BsonJavaScript code -> one(CODE).text(code.getCode());
            case MinKey _ -> one(MIN_KEY);
            case MaxKey _ -> one(MAX_KEY);
            case Object other when other == EMPTY -> one(EMPTY_ARRAY);
            default -> throw new IllegalArgumentException("No order for " + value.getClass());
        }
        return this;
    }

    /** The beginning of every string that starts with the given one. */
    KeyBytes textPrefix(String prefix) {
        return one(STRING).escaped(prefix);
    }

    static int typeOf(@Nullable Object value) {
        return switch (value) {
            case null -> NULL;
            case Missing _ -> NULL;
            case String _ -> STRING;
            case Number _ -> NUMBER;
            case Map<?, ?> _ -> OBJECT;
            case Collection<?> _ -> ARRAY;
            case ObjectId _ -> OBJECT_ID;
            case Boolean _ -> BOOLEAN;
            case Instant _ -> DATE;
            case BsonTimestamp _ -> TIMESTAMP;
            case UUID _ -> BINARY;
            case LegacyUUID _ -> BINARY;
            case BinData _ -> BINARY;
            case BsonRegularExpression _ -> REGEX;
            case BsonJavaScript _ -> CODE;
            case MinKey _ -> MIN_KEY;
            case MaxKey _ -> MAX_KEY;
            default -> throw new IllegalArgumentException("No order for " + value.getClass());
        };
    }

    private KeyBytes number(Number number) {
        one(NUMBER);
        switch (number) {
            case Integer small -> whole(small.doubleValue());
            case Long wide
            when (long) wide.doubleValue() == wide && wide != Long.MAX_VALUE -> whole(wide.doubleValue());
            case Long wide -> NumberKey.exact(this, java.math.BigDecimal.valueOf(wide));
            case Decimal128 decimal -> NumberKey.decimal(this, decimal);
            default -> whole(number.doubleValue());
        }
        return this;
    }

    KeyBytes whole(double value) {
        return nearest(value).one(0x80);
    }

    /** Eight bytes in the order of doubles, NaN before all, as MongoDB has it. */
    KeyBytes nearest(double value) {
        if (Double.isNaN(value)) {
            return eight(0);
        }
        long bits = Double.doubleToRawLongBits(value == 0 ? 0.0 : value);
        return eight(bits < 0 ? ~bits : bits ^ Long.MIN_VALUE);
    }

    private void object(Map<?, ?> document) {
        one(OBJECT);
        for (Map.Entry<?, ?> field : document.entrySet()) {
            one(typeOf(field.getValue())).text((String) field.getKey()).value(field.getValue());
        }
        one(END);
    }

    private void array(Collection<?> array) {
        one(ARRAY);
        for (Object element : array) {
            value(element);
        }
        one(END);
    }

    private void binary(int subtype, UUID uuid) {
        one(BINARY).four(16).one(subtype).eight(uuid.getMostSignificantBits()).eight(uuid.getLeastSignificantBits());
    }

    private void binary(int subtype, byte[] data) {
        one(BINARY).four(data.length).one(subtype).raw(data);
    }

    private KeyBytes text(String text) {
        return escaped(text).one(END).one(END);
    }

    private KeyBytes escaped(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        if (text.indexOf('\0') < 0) {
            return raw(utf8);
        }
        for (byte next : utf8) {
            one(next);
            if (next == 0) {
                one(ESCAPED);
            }
        }
        return this;
    }

    KeyBytes ordered(long value) {
        return eight(value ^ Long.MIN_VALUE);
    }

    KeyBytes four(int value) {
        return one(value >>> 24).one(value >>> 16).one(value >>> 8).one(value);
    }

    private KeyBytes eight(long value) {
        return four((int) (value >>> 32)).four((int) value);
    }

    KeyBytes raw(byte[] more) {
        room(more.length);
        System.arraycopy(more, 0, bytes, length, more.length);
        length += more.length;
        return this;
    }

    KeyBytes one(int value) {
        room(1);
        bytes[length++] = (byte) value;
        return this;
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}
