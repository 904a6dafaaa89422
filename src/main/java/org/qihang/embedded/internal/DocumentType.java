package org.qihang.embedded.internal;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/** How documents stand in the file: length, CRC-32C, BSON. The file underneath has no checksum of what is in a page. */
final class DocumentType extends BasicDataType<byte[]> {

    static final DocumentType INSTANCE = new DocumentType();

    private static final int OBJECT_OVERHEAD = 24;

    private DocumentType() {}

    @Override
    public int getMemory(byte[] document) {
        return document.length + OBJECT_OVERHEAD;
    }

    @Override
    public void write(WriteBuffer out, byte[] document) {
        out.putVarInt(document.length).putInt(checksum(document)).put(document);
    }

    @Override
    public byte[] read(ByteBuffer in) {
        byte[] document = new byte[DataUtils.readVarInt(in)];
        int expected = in.getInt();
        in.get(document);
        if (checksum(document) != expected) {
            throw DataUtils.newMVStoreException(DataUtils.ERROR_FILE_CORRUPT, "A document's checksum is wrong");
        }
        return document;
    }

    static int checksum(byte[] bytes) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes);
        return (int) checksum.getValue();
    }

    @Override
    public byte[][] createStorage(int size) {
        return new byte[size][];
    }
}
