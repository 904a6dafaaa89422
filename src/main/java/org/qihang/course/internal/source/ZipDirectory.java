package org.qihang.course.internal.source;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What only a zip's directory, at its end, tells: whether the zip is whole, and which entries are symbolic links
 * (APPNOTE 6.3.10, sections 4.3.7, 4.3.12, 4.3.16 and 4.4.15; the high half of the external attributes is Unix's mode).
 *
 * @param entries how many there are
 * @param link the name of the first symbolic link
 */
record ZipDirectory(int entries, Optional<String> link) {

    private static final int END = 0x06054b50;
    private static final int END_SIZE = 22;
    private static final int END_ENTRIES = 10;
    private static final int END_START = 16;
    private static final int LONGEST_COMMENT = 65_535;

    private static final int HEADER = 0x02014b50;
    private static final int HEADER_SIZE = 46;
    private static final int NAME_LENGTH = 28;
    private static final int EXTRA_LENGTH = 30;
    private static final int COMMENT_LENGTH = 32;
    private static final int ATTRIBUTES = 38;
    private static final int PLACE = 42;

    private static final int ENTRY = 0x04034b50;
    private static final int ENTRY_SIZE = 30;
    private static final int ENTRY_NAME_LENGTH = 26;

    private static final int TYPE_MASK = 0xF000;
    private static final int LINK = 0xA000;

    /** Empty where the bytes have none, or one that says something else than its entries do, or lays them over each other. */
    static Optional<ZipDirectory> read(byte[] zip) {
        ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        int last = zip.length - END_SIZE;
        for (int at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
            if (bytes.getInt(at) == END) {
                int entries = Short.toUnsignedInt(bytes.getShort(at + END_ENTRIES));
                if (!isTrue(zip, bytes, bytes.getInt(at + END_START))) {
                    return Optional.empty();
                }
                return Optional.of(new ZipDirectory(entries, link(zip, bytes, bytes.getInt(at + END_START))));
            }
        }
        return Optional.empty();
    }

    /** Whether each entry begins at a place of its own, and is called there what the directory says. */
    private static boolean isTrue(byte[] zip, ByteBuffer bytes, int start) {
        int at = start;
        Set<Integer> places = new HashSet<>();
        while (at >= 0 && at <= zip.length - HEADER_SIZE && bytes.getInt(at) == HEADER) {
            int nameLength = Short.toUnsignedInt(bytes.getShort(at + NAME_LENGTH));
            int end = at + HEADER_SIZE + nameLength;
            int place = bytes.getInt(at + PLACE);
            if (!places.add(place) || end > zip.length || !isNamed(zip, bytes, place, at + HEADER_SIZE, nameLength)) {
                return false;
            }
            at = end
                    + Short.toUnsignedInt(bytes.getShort(at + EXTRA_LENGTH))
                    + Short.toUnsignedInt(bytes.getShort(at + COMMENT_LENGTH));
        }
        return true;
    }

    private static boolean isNamed(byte[] zip, ByteBuffer bytes, int place, int name, int nameLength) {
        int start = place + ENTRY_SIZE;
        return place >= 0
                && place <= zip.length - ENTRY_SIZE - nameLength
                && bytes.getInt(place) == ENTRY
                && Short.toUnsignedInt(bytes.getShort(place + ENTRY_NAME_LENGTH)) == nameLength
                && Arrays.equals(zip, start, start + nameLength, zip, name, name + nameLength);
    }

    private static Optional<String> link(byte[] zip, ByteBuffer bytes, int start) {
        int at = start;
        while (at >= 0 && at <= zip.length - HEADER_SIZE && bytes.getInt(at) == HEADER) {
            int nameLength = Short.toUnsignedInt(bytes.getShort(at + NAME_LENGTH));
            int end = at + HEADER_SIZE + nameLength;
            if (((bytes.getInt(at + ATTRIBUTES) >>> 16) & TYPE_MASK) == LINK && end <= zip.length) {
                return Optional.of(new String(zip, at + HEADER_SIZE, nameLength, StandardCharsets.UTF_8));
            }
            at = end
                    + Short.toUnsignedInt(bytes.getShort(at + EXTRA_LENGTH))
                    + Short.toUnsignedInt(bytes.getShort(at + COMMENT_LENGTH));
        }
        return Optional.empty();
    }
}
