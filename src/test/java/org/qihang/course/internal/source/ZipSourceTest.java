package org.qihang.course.internal.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
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
    void namesThatOtherSystemsDoNotKeepAreRefused() {
        assertThatThrownBy(() -> ZipSource.unpack(zip("course.yml", "01-a/aux.md")))
                .hasMessageContaining("course.name.device");
        assertThatThrownBy(() -> ZipSource.unpack(zip("course.yml", "Part/a.md", "part/b.md")))
                .hasMessageContaining("course.zip.collision");
    }

    @Test
    void entriesThatLieOverEachOtherAreRefused() throws IOException {
        byte[] zip = zip("course.yml", "first.md", "other.md");
        String text = new String(zip, StandardCharsets.ISO_8859_1);
        int last = text.lastIndexOf("PK\001\002");
        int before = text.lastIndexOf("PK\001\002", last - 1);
        // the last entry of the directory begins where the one before it does
        System.arraycopy(zip, before + 42, zip, last + 42, 4);

        assertThatThrownBy(() -> ZipSource.unpack(zip)).hasMessageContaining("course.zip.invalid");
    }

    @Test
    void aDirectoryThatNamesOtherFilesThanThereAreIsRefused() throws IOException {
        byte[] zip = zip("course.yml", "first.md");
        int last = new String(zip, StandardCharsets.ISO_8859_1).lastIndexOf("first.md");
        zip[last] = 'F';

        assertThatThrownBy(() -> ZipSource.unpack(zip)).hasMessageContaining("course.zip.invalid");
    }

    @Test
    void whateverIsChangedInAZipItIsReadOrRefused() throws IOException {
        byte[] whole = zip("course.yml", "01-a/01-b.md", "01-a/02-c.md");
        Random random = new Random(5);
        for (int round = 0; round < 2_000; round++) {
            byte[] damaged = Arrays.copyOf(whole, whole.length - (random.nextInt(4) == 0 ? random.nextInt(60) : 0));
            for (int change = random.nextInt(8); change >= 0; change--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            try {
                assertThat(ZipSource.unpack(damaged).paths()).isNotEmpty();
            } catch (Rejected refused) {
                assertThat(refused.problems()).isNotEmpty();
            }
        }
    }

    @Test
    void namesOfChineseWindowsAreRead() throws IOException {
        SourceFiles files = ZipSource.unpack(zip(Charset.forName("GBK"), "创业课/course.yml", "创业课/01-开始/01-第一课.md"));

        assertThat(files.paths()).containsExactly("01-开始/01-第一课.md", "course.yml");
    }

    @Test
    void namesMayBeginWithThisFolder() throws IOException {
        assertThat(ZipSource.unpack(zip("./course.yml", "./01-a/01-b.md")).paths())
                .containsExactly("01-a/01-b.md", "course.yml");
    }

    @Test
    void linksAreRefused() throws IOException {
        byte[] zip = zip("course.yml", "secrets.md");
        // the mode of a symbolic link, in the attributes of the last entry of the zip's directory
        int directory = new String(zip, StandardCharsets.ISO_8859_1).lastIndexOf("PK\001\002");
        zip[directory + 41] = (byte) 0xA1;

        assertThatThrownBy(() -> ZipSource.unpack(zip))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        rejected -> assertThat(rejected.problems())
                                .singleElement()
                                .satisfies(problem -> {
                                    assertThat(problem.textKey()).isEqualTo("course.zip.link");
                                    assertThat(problem.arguments().toString()).contains("secrets.md");
                                }));
    }

    @Test
    void limitsHold() {
        String[] many =
                IntStream.rangeClosed(1, 2_001).mapToObj(i -> i + ".txt").toArray(String[]::new);

        assertThatThrownBy(() -> ZipSource.unpack(zip(many))).hasMessageContaining("course.zip.manyFiles");
        assertThatThrownBy(() -> ZipSource.unpack(zip("a/".repeat(12) + "b.md")))
                .hasMessageContaining("course.zip.deep");
        assertThatThrownBy(() -> ZipSource.unpack(new byte[50 * 1024 * 1024 + 1]))
                .hasMessageContaining("course.zip.tooLarge");
    }

    @Test
    void aZipThatWasCutOffIsRefusedWhereverItWasCut() throws IOException {
        byte[] whole = zip("course.yml", "01-a/01-b.md");
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);

            assertThatThrownBy(() -> ZipSource.unpack(cut)).hasMessageContaining("course.zip.invalid");
        }
    }

    @Test
    void aDamagedZipIsRefusedOrReadButNeverCrashes() throws IOException {
        byte[] whole = zip("course.yml", "01-a/01-b.md");
        for (int index = 0; index < whole.length; index++) {
            byte[] damaged = whole.clone();
            damaged[index] ^= (byte) 0xFF;
            try {
                assertThat(ZipSource.unpack(damaged).paths()).isNotEmpty();
            } catch (Rejected refused) {
                assertThat(refused.problems()).isNotEmpty();
            }
        }
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
        return zip(StandardCharsets.UTF_8, names);
    }

    private static byte[] zip(Charset charset, String... names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, charset)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(name.getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
