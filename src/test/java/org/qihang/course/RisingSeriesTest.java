package org.qihang.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class RisingSeriesTest {

    @Test
    void aRowWithoutNumbersHasAnEmptySeries() {
        assertThat(RisingSeries.longest().isEmpty()).isTrue();
    }

    @Test
    void isTheLongestOne() {
        assertThat(RisingSeries.longest(4, 0, 1, 5, 2, 3).stream()).containsExactly(1, 2, 4, 5);
    }

    @Test
    void isAsLongAsOneThatWasFoundByTryingAll() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            int[] numbers = random.ints(random.nextInt(9), 0, 20).distinct().toArray();

            assertThat(RisingSeries.longest(numbers).cardinality()).isEqualTo(byTryingAll(numbers));
        }
    }

    private static int byTryingAll(int[] numbers) {
        int longest = 0;
        for (int chosen = 0; chosen < 1 << numbers.length; chosen++) {
            int last = -1;
            boolean rises = true;
            for (int index = 0; index < numbers.length && rises; index++) {
                if ((chosen >> index & 1) == 1) {
                    rises = numbers[index] > last;
                    last = numbers[index];
                }
            }
            longest = rises ? Math.max(longest, Integer.bitCount(chosen)) : longest;
        }
        return longest;
    }
}
