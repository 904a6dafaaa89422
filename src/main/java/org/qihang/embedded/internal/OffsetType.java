package org.qihang.embedded.internal;

import java.nio.ByteBuffer;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/** The value of an index entry: where in its key the document's {@code _id} begins. */
final class OffsetType extends BasicDataType<Integer> {

    static final OffsetType INSTANCE = new OffsetType();

    private static final int MEMORY = 16;

    private OffsetType() {}

    @Override
    public int getMemory(Integer offset) {
        return MEMORY;
    }

    @Override
    public void write(WriteBuffer out, Integer offset) {
        out.putVarInt(offset);
    }

    @Override
    public Integer read(ByteBuffer in) {
        return DataUtils.readVarInt(in);
    }

    @Override
    public Integer[] createStorage(int size) {
        return new Integer[size];
    }
}
