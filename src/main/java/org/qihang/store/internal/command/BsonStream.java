package org.qihang.store.internal.command;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.bson.BsonSerializationException;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;

/** Documents one after another: each begins with its length, four bytes, the least significant first. */
final class BsonStream {

    /** MongoDB's own limit for a document, 16 MiB, and some room. */
    private static final int LONGEST = (16 << 20) + (16 << 10);

    private static final int SHORTEST = 5;

    private final InputStream bytes;

    BsonStream(InputStream bytes) {
        this.bytes = bytes;
    }

    /**
     * Null at the end.
     *
     * @throws EOFException if the end is in the middle of a document
     * @throws BsonSerializationException if there is something else than a document
     */
    @Nullable
    RawBsonDocument next() throws IOException {
        byte[] head = bytes.readNBytes(Integer.BYTES);
        if (head.length == 0) {
            return null;
        }
        if (head.length < Integer.BYTES) {
            throw new EOFException();
        }
        int length = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN).getInt();
        if (length < SHORTEST || length > LONGEST) {
            throw new BsonSerializationException("a document can't be that long: " + length);
        }
        byte[] document = new byte[length];
        System.arraycopy(head, 0, document, 0, head.length);
        if (bytes.readNBytes(document, head.length, length - head.length) < length - head.length) {
            throw new EOFException();
        }
        return new RawBsonDocument(document);
    }
}
