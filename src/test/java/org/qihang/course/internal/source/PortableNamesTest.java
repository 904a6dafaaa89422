package org.qihang.course.internal.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortableNamesTest {

    @ParameterizedTest
    @ValueSource(strings = {"CON", "aux.md", "01-a/Nul.tar.gz", "com1/x.md", "lpt³.txt"})
    void namesOfWindowsDevicesAreRefused(String path) {
        assertThat(problem(path)).contains("course.name.device");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a./b.md", "a /b.md", "a.md.", "a.md "})
    void dotsAndSpacesAtTheEndAreRefused(String path) {
        assertThat(problem(path)).contains("course.name.ending");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\tb.md", "a\nb/c.md", "a\u007F.md", "a\u202Edm.exe"})
    void charactersThatNobodySeesAreRefusedAndNotRepeated(String path) {
        assertThat(new PortableNames().add(path)).hasValueSatisfying(problem -> {
            assertThat(problem.textKey()).isEqualTo("course.name.invisible");
            assertThat(problem.arguments().getFirst()).contains("\uFFFD").doesNotContain(path);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"01-开始/01-第一课.md", "console.md", "my con.md", "common/com10.md", "a b.c.md", "É.md"})
    void otherNamesAreGood(String path) {
        assertThat(problem(path)).isEmpty();
    }

    @Test
    void filesAreTheSameByCaseAndByTheWritingOfAccents() {
        assertThat(second("A.md", "a.md")).contains("course.zip.collision");
        assertThat(second("caf\u00E9.md", "cafe\u0301.md")).contains("course.zip.collision");
        assertThat(second("STRASSE.md", "straße.md")).contains("course.zip.collision");
        assertThat(second("a.md", "b.md")).isEmpty();
    }

    @Test
    void foldersCollideWithEachOtherAndWithFiles() {
        assertThat(second("Part/a.md", "part/b.md")).contains("course.zip.collision");
        assertThat(second("part", "Part/b.md")).contains("course.zip.collision");
        assertThat(second("Part/b.md", "part")).contains("course.zip.collision");
        assertThat(second("part/a.md", "part/b.md")).isEmpty();
    }

    private static Optional<String> second(String first, String second) {
        PortableNames names = new PortableNames();
        assertThat(names.add(first)).isEmpty();
        return names.add(second).map(PortableNames.Problem::textKey);
    }

    private static Optional<String> problem(String path) {
        return new PortableNames().add(path).map(PortableNames.Problem::textKey);
    }
}
