package org.qihang.faults;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.bson.BsonDocument;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;

/** A message of MongoDB's wire protocol (manual: "MongoDB Wire Protocol", standard message header and OP_MSG). */
record WireMessage(byte[] bytes) {

    private static final int HEADER = 16;
    private static final int OP_MSG = 2013;
    private static final int FLAGS = 4;
    private static final int KIND = 1;

    /** @throws java.io.EOFException at the end of the connection */
    static WireMessage read(InputStream in) throws IOException {
        DataInputStream data = new DataInputStream(in);
        byte[] length = new byte[Integer.BYTES];
        data.readFully(length);
        byte[] all = new byte[little(length).getInt()];
        System.arraycopy(length, 0, all, 0, length.length);
        data.readFully(all, length.length, all.length - length.length);
        return new WireMessage(all);
    }

    /** An answer with one document, to the message with this id. */
    static WireMessage answer(int to, BsonDocument document) {
        RawBsonDocument raw = new RawBsonDocument(document, new BsonDocumentCodec());
        ByteBuffer body = raw.getByteBuffer().asNIO();
        int length = HEADER + FLAGS + KIND + body.remaining();
        ByteBuffer all = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        all.putInt(length)
                .putInt(0)
                .putInt(to)
                .putInt(OP_MSG)
                .putInt(0)
                .put((byte) 0)
                .put(body);
        return new WireMessage(all.array());
    }

    int id() {
        return little(bytes).getInt(Integer.BYTES);
    }

    int answers() {
        return little(bytes).getInt(2 * Integer.BYTES);
    }

    /** The first document: all of an answer. */
    BsonDocument document() {
        int start = HEADER + FLAGS + KIND;
        return new RawBsonDocument(bytes, start, little(bytes).getInt(start)).decode(new BsonDocumentCodec());
    }

    private static ByteBuffer little(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
