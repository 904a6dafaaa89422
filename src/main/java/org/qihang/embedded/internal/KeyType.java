package org.qihang.embedded.internal;

import java.nio.ByteBuffer;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/** How keys stand in the file: length, bytes, and one byte to find out damage. */
final class KeyType extends BasicDataType<Key> {

    static final KeyType INSTANCE = new KeyType();

    private static final int OBJECT_OVERHEAD = 40;

    private KeyType() {}

    @Override
    public int compare(Key one, Key two) {
        return one.compareTo(two);
    }

    @Override
    public int getMemory(Key key) {
        return key.length() + OBJECT_OVERHEAD;
    }

    @Override
    public void write(WriteBuffer out, Key key) {
        out.putVarInt(key.length()).put(key.bytes()).put((byte) DocumentType.checksum(key.bytes()));
    }

    @Override
    public Key read(ByteBuffer in) {
        byte[] bytes = new byte[DataUtils.readVarInt(in)];
        in.get(bytes);
        if ((byte) DocumentType.checksum(bytes) != in.get()) {
            throw DataUtils.newMVStoreException(DataUtils.ERROR_FILE_CORRUPT, "A key's checksum is wrong");
        }
        return Key.of(bytes);
    }

    @Override
    public Key[] createStorage(int size) {
        return new Key[size];
    }
}
