package org.qihang.course.internal;

import java.io.InputStream;
import java.util.function.IntFunction;

/** One content that lies in pieces of the same length, the last perhaps shorter. Holds one piece at a time. */
final class PieceStream extends InputStream {

    private final int pieceLength;
    private final IntFunction<byte[]> pieces;
    private long position;
    private int loaded = -1;
    private byte[] piece = new byte[0];

    /** @param pieces by their numbers from 0; empty after the last */
    PieceStream(int pieceLength, IntFunction<byte[]> pieces) {
        this.pieceLength = pieceLength;
        this.pieces = pieces;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        int number = (int) (position / pieceLength);
        if (number != loaded) {
            piece = pieces.apply(number);
            loaded = number;
        }
        int from = (int) (position % pieceLength);
        if (from >= piece.length) {
            return -1;
        }
        int count = Math.min(length, piece.length - from);
        System.arraycopy(piece, from, target, offset, count);
        position += count;
        return count;
    }

    @Override
    public long skip(long count) {
        long skipped = Math.max(0, count);
        position += skipped;
        return skipped;
    }
}
