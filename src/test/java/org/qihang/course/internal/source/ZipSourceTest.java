package org.qihang.course.internal.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qihang.store.Rejected;

class ZipSourceTest {

    @Test
    void theFolderThatWasZippedIsTheCourse() throws IOException {
        SourceFiles files = ZipSource.unpack(
                zip("My course/course.yml", "My course/01-a/01-b.md", "__MACOSX/x", "My course/.DS_Store"));

        assertThat(files.paths()).containsExactly("01-a/01-b.md", "course.yml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../course.yml", "a/../../course.yml", "/course.yml", "a\\b.md", "C:/course.yml"})
    void namesThatLeadElsewhereAreRefused(String name) {
        assertThatThrownBy(() -> ZipSource.unpack(zip("course.yml", name)))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        rejected -> assertThat(rejected.problems())
                                .extracting(Rejected.Problem::textKey)
                                .containsExactly("course.zip.outside"));
    }

    @Test
    void namesThatCollideOnOtherSystemsAreRefused() {
        assertThatThrownBy(() -> ZipSource.unpack(zip("course.yml", "A.md", "a.md")))
                .hasMessageContaining("course.zip.collision");
    }

    @Test
    void whatIsNoZipIsRefused() {
        assertThatThrownBy(() -> ZipSource.unpack("not a zip".getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("course.zip.invalid");
    }

    @Test
    void aBombIsRefusedByWhatComesOutNotByWhatItClaims() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("bomb.bin"));
            byte[] zeros = new byte[1024 * 1024];
            for (int megabyte = 0; megabyte < 30; megabyte++) {
                zip.write(zeros);
            }
            zip.closeEntry();
        }

        assertThat(bytes.size()).isLessThan(100_000);
        assertThatThrownBy(() -> ZipSource.unpack(bytes.toByteArray())).hasMessageContaining("course.zip.fileTooLarge");
    }

    private static byte[] zip(String... names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(name.getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
