package org.qihang.course;

import java.util.BitSet;

/** The longest rising series within a row of numbers, by patience sorting. */
final class RisingSeries {

    private final int[] numbers;
    /** For each length, the index of the smallest number with which a series of that length ends. */
    private final int[] ends;

    private final int[] previous;
    private int length;

    private RisingSeries(int[] numbers) {
        this.numbers = numbers;
        this.ends = new int[numbers.length];
        this.previous = new int[numbers.length];
    }

    /** The indexes of one such series. */
    static BitSet longest(int... numbers) {
        RisingSeries series = new RisingSeries(numbers);
        for (int index = 0; index < numbers.length; index++) {
            series.add(index);
        }
        return series.indexes();
    }

    private void add(int index) {
        int shorter = shorter(numbers[index]);
        previous[index] = shorter == 0 ? -1 : ends[shorter - 1];
        ends[shorter] = index;
        length = Math.max(length, shorter + 1);
    }

    /** How long the longest series is that ends below the number. */
    private int shorter(int number) {
        int low = 0;
        int high = length;
        while (low < high) {
            int middle = (low + high) / 2;
            if (numbers[ends[middle]] < number) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private BitSet indexes() {
        BitSet indexes = new BitSet(numbers.length);
        for (int index = length == 0 ? -1 : ends[length - 1]; index >= 0; index = previous[index]) {
            indexes.set(index);
        }
        return indexes;
    }
}
