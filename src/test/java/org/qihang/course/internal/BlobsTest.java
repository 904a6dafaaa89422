package org.qihang.course.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qihang.testing.QihangTest;
import org.springframework.beans.factory.annotation.Autowired;

@QihangTest
class BlobsTest {

    private static final int PIECE = 4 * 1024 * 1024;

    @Autowired
    Blobs blobs;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, PIECE - 1, PIECE, PIECE + 1, 2 * PIECE})
    void aContentComesBackByteForByteWhateverItsLength(int length) {
        byte[] content = new byte[length];
        new Random(length).nextBytes(content);

        String hash = blobs.put(content);

        assertThat(blobs.put(content)).isEqualTo(hash);
        assertThat(blobs.get(hash))
                .hasValueSatisfying(found -> assertThat(found).isEqualTo(content));
    }
}
