package org.qihang.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.qihang.account.Language;
import org.qihang.course.LessonId;
import org.qihang.course.LessonText;
import org.qihang.course.QuizRules;

class ParagraphTest {

    @Test
    void isTheSameWhereverItStandsAndHoweverItIsMarkedUp() {
        String before = id("<p data-p=\"4\">Ask <em>ten</em> people.</p>");

        assertThat(id("<p data-p=\"9\" id=\"p-9\">Ask ten\n people.</p>")).isEqualTo(before);
        assertThat(id("<p data-p=\"4\">Ask eleven people.</p>")).isNotEqualTo(before);
    }

    @Test
    void spacesBetweenChineseAndLatinMakeNoDifference() {
        assertThat(id("<p data-p=\"1\">做 MVP 要快</p>")).isEqualTo(id("<p data-p=\"1\">做MVP要快</p>"));
    }

    @Test
    void thoseThatSayTheSameAreCounted() {
        List<Paragraph> same =
                Paragraph.of(text("<p data-p=\"1\">Yes.</p><p data-p=\"2\">No.</p><p data-p=\"3\">Yes.</p>"));

        assertThat(same.get(0).id()).endsWith(".1");
        assertThat(same.get(2).id()).isEqualTo(same.get(0).id().replace(".1", ".2"));
    }

    @Test
    void picturesAreToldApartByWhatTheyShow() {
        List<Paragraph> pictures = Paragraph.of(text("<p data-p=\"1\"><img src=\"/a\" alt=\"A stall\"></p>"
                + "<p data-p=\"2\"><img src=\"/b\" alt=\"A stall\"></p>"));

        assertThat(pictures).extracting(Paragraph::text).containsExactly("A stall", "A stall");
        assertThat(pictures.get(0).id()).isNotEqualTo(pictures.get(1).id());
    }

    private static String id(String html) {
        return Paragraph.of(text(html)).getFirst().id();
    }

    private static LessonText text(String html) {
        return new LessonText(
                new LessonId("why"),
                Language.EN,
                "Why",
                html,
                "",
                List.of(),
                List.of(),
                QuizRules.USUAL,
                List.of(),
                null);
    }
}
