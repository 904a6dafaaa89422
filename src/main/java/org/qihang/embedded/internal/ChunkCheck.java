package org.qihang.embedded.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.qihang.embedded.DatabaseDamaged;

/** Whether every chunk that the file's own list names is there, with its head and its foot. */
final class ChunkCheck {

    private static final int BLOCK = 4096;
    private static final int MARK = 64;
    private static final int FOOTER = 128;

    private final MVStore store;
    private final Path file;

    ChunkCheck(MVStore store, Path file) {
        this.store = store;
        this.file = file;
    }

    void run() throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            for (Map.Entry<String, String> entry : store.getLayoutMap().entrySet()) {
                if (entry.getKey().startsWith("chunk.")) {
                    check(channel, DataUtils.parseMap(entry.getValue()));
                }
            }
        }
    }

    private void check(FileChannel channel, Map<String, String> chunk) throws IOException {
        long block = DataUtils.readHexLong(chunk, "block", 0);
        if (block == 0) {
            return;
        }
        long start = block * BLOCK;
        long end = start + DataUtils.readHexLong(chunk, "len", 0) * BLOCK;
        String mark = "chunk:" + chunk.get("chunk");
        if (end > channel.size() || !hasMark(channel, start, mark) || !hasMark(channel, end - FOOTER, mark)) {
            throw DatabaseDamaged.incomplete(file, start, end);
        }
    }

    private static boolean hasMark(FileChannel channel, long position, String mark) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(MARK);
        channel.read(bytes, position);
        return new String(bytes.array(), StandardCharsets.ISO_8859_1).contains(mark);
    }
}
