package org.qihang.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TextDifferenceTest {

    @Test
    void textsThatAreTheSameAreOneGap() {
        assertThat(TextDifference.between("a\nb", "a\nb").rows()).containsExactly(new TextDifference.Gap(2));
    }

    @Test
    void aChangedLineStandsBesideItsFormerSelfWithTheOtherWordsMarked() {
        assertThat(shown(TextDifference.between("Ask ten people.", "Ask twelve people.")))
                .containsExactly("1 Ask [ten] people. | 1 Ask [twelve] people.");
    }

    @Test
    void inChineseSingleCharactersAreMarked() {
        assertThat(shown(TextDifference.between("先访谈十个人", "先访谈百个人"))).containsExactly("1 先访谈[十]个人 | 1 先访谈[百]个人");
    }

    @Test
    void aLineThatWasAddedOrRemovedStandsAlone() {
        assertThat(shown(TextDifference.between("a\nb", "a\nb\nc"))).containsExactly("1 a", "2 b", " | 3 [c]");
        assertThat(shown(TextDifference.between("a\nb", "b"))).containsExactly("1 [a] | ", "2 b");
        assertThat(shown(TextDifference.between("", "new"))).containsExactly(" | 1 [new]");
    }

    @Test
    void ofLongStretchesThatAreTheSameThreeLinesRemainOnEachSideOfAChange() {
        String before = numbers(1, 40);

        assertThat(shown(TextDifference.between(before, before.replace("20", "zwanzig"))))
                .containsExactly(
                        "16 lines",
                        "17 17",
                        "18 18",
                        "19 19",
                        "20 [20] | 20 [zwanzig]",
                        "21 21",
                        "22 22",
                        "23 23",
                        "17 lines");
    }

    @Test
    void twoWholeBooksThatHaveNothingInCommonAreCutNotCompared() {
        TextDifference difference = TextDifference.between(numbers(0, 300_000), numbers(300_000, 600_000));

        assertThat(difference.isCut()).isTrue();
        assertThat(difference.rows()).hasSize(1_000);
    }

    @Test
    void eachSideCanBeReadBackFromTheRows() {
        Random random = new Random(11);
        for (int round = 0; round < 300; round++) {
            List<String> older = some(random);
            List<String> newer = some(random);

            List<TextDifference.Row> rows = TextDifference.between(String.join("\n", older), String.join("\n", newer))
                    .rows();

            assertThat(side(rows, older, true)).isEqualTo(older);
            assertThat(side(rows, newer, false)).isEqualTo(newer);
        }
    }

    /** A gap is filled from the original, at the place where it stands. */
    private static List<String> side(List<TextDifference.Row> rows, List<String> original, boolean older) {
        List<String> lines = new java.util.ArrayList<>();
        for (TextDifference.Row row : rows) {
            switch (row) {
                case TextDifference.Gap gap -> lines.addAll(original.subList(lines.size(), lines.size() + gap.lines()));
                case TextDifference.Lines both ->
                    (older ? both.older() : both.newer()).ifPresent(line -> {
                        assertThat(line.number()).isEqualTo(lines.size() + 1);
                        lines.add(line.text());
                    });
            }
        }
        return lines;
    }

    private static List<String> some(Random random) {
        return IntStream.range(0, 1 + random.nextInt(30))
                .mapToObj(line -> "line " + random.nextInt(6))
                .toList();
    }

    private static String numbers(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(String::valueOf).collect(Collectors.joining("\n"));
    }

    private static List<String> shown(TextDifference difference) {
        return difference.rows().stream().map(TextDifferenceTest::shown).toList();
    }

    private static String shown(TextDifference.Row row) {
        return switch (row) {
            case TextDifference.Gap gap -> gap.lines() + " lines";
            case TextDifference.Lines lines ->
                lines.isChanged() ? side(lines.older()) + " | " + side(lines.newer()) : side(lines.older());
        };
    }

    private static String side(Optional<TextDifference.Line> line) {
        return line.map(found -> found.number() + " "
                        + found.parts().stream()
                                .map(part -> part.isMarked() ? "[" + part.text() + "]" : part.text())
                                .collect(Collectors.joining()))
                .orElse("");
    }
}
