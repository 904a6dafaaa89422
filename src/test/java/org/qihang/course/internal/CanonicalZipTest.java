package org.qihang.course.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.qihang.testing.QihangTest;
import org.springframework.beans.factory.annotation.Autowired;

@QihangTest
class CanonicalZipTest {

    @Autowired
    Blobs blobs;

    @Test
    void hasTheSameBytesInWhateverOrderAndZoneItIsWritten() throws Exception {
        List<ReleaseDocument.SourceFile> files = new ArrayList<>(
                List.of(file("01-开始/01-第一课.md", "# 第一课"), file("course.yml", "id: tea"), file("empty", "")));
        byte[] zip = zip(files);
        TimeZone zone = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Shanghai"));
            Collections.reverse(files);
            assertThat(zip(files)).isEqualTo(zip);
            TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
            assertThat(zip(files)).isEqualTo(zip);
        } finally {
            TimeZone.setDefault(zone);
        }
        assertThat(Blobs.sha256(zip)).isEqualTo("db108a760196a3ec5e5fcc859e2a9f40b954696cfd073d13893330609a574328");
    }

    private ReleaseDocument.SourceFile file(String path, String text) {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        return new ReleaseDocument.SourceFile(path, blobs.put(content), content.length, null, null);
    }

    private byte[] zip(List<ReleaseDocument.SourceFile> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        CanonicalZip.write(files, blobs, bytes);
        return bytes.toByteArray();
    }
}
