package org.qihang.learning.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qihang.account.Language;
import org.qihang.course.Grading;
import org.qihang.course.Grading.Mark;
import org.qihang.course.LessonText;
import org.qihang.course.QuestionKind;
import org.qihang.course.Response;
import org.qihang.testing.Pages;
import org.qihang.testing.QihangTest;
import org.qihang.uikit.Texts;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@QihangTest
class QuestionCardTest {

    @Autowired
    Texts texts;

    @Autowired
    Pages pages;

    private final List<Response> said = new ArrayList<>();

    @BeforeEach
    void open() {
        pages.openSignedOut("");
    }

    @AfterEach
    void close() {
        pages.close();
    }

    @Test
    void aWordIsTypedAndEscaped() {
        QuestionCard card = card(QuestionKind.FILL_IN, List.of(), List.of());

        fire(card, "change", QuestionCard.FIELDS, fields("\"><script>alert(1)</script>"));
        card.ask(said.getLast());

        assertThat(said).containsExactly(Response.text("\"><script>alert(1)</script>"));
        assertThat(html(card)).doesNotContain("<script").contains("&quot;&gt;&lt;script&gt;");
    }

    @Test
    void aNumberGetsTheKeysOfNumbers() {
        assertThat(html(card(QuestionKind.NUMERIC, List.of(), List.of()))).contains("inputmode=\"decimal\"");
    }

    @Test
    void pairsAreChosenFromLists() {
        QuestionCard card = card(QuestionKind.MATCHING, List.of("rent", "tea"), List.of("fixed", "<em>variable</em>"));
        assertThat(html(card)).contains("<ol class=\"targets\"", "B · variable");

        fire(card, "change", QuestionCard.FIELDS, fields("0", ""));
        fire(card, "change", QuestionCard.FIELDS, fields("0", "1"));

        assertThat(said).containsExactly(new Response(List.of(0, Response.NONE), ""), new Response(List.of(0, 1), ""));
        assertThat(said.getFirst().answers(card.question())).isFalse();
        assertThat(said.getLast().answers(card.question())).isTrue();
    }

    @Test
    void anOrderIsMadeByMovingItems() {
        QuestionCard card = card(QuestionKind.ORDERING, List.of("sell", "ask", "make"), List.of());

        fire(card, "click", QuestionCard.MOVE, "0:1");
        fire(card, "click", QuestionCard.MOVE, "1:2");

        assertThat(said).containsExactly(new Response(List.of(1, 0, 2), ""), new Response(List.of(1, 2, 0), ""));
        assertThat(html(card).indexOf("make")).isLessThan(html(card).indexOf("sell"));
    }

    @Test
    void whatTheBrowserMakesUpIsIgnored() {
        QuestionCard card = card(QuestionKind.ORDERING, List.of("a", "b"), List.of());

        fire(card, "click", QuestionCard.MOVE, "0:99");
        fire(card, "click", QuestionCard.MOVE, "x");
        fire(card, "change", QuestionCard.FIELDS, "no json");
        fire(card, "change", QuestionCard.FIELDS, fields("5,5"));

        assertThat(said).allMatch(Response::isEmpty);
    }

    @Test
    void whatCameOfItIsSaidInWords() {
        QuestionCard order = card(QuestionKind.ORDERING, List.of("b", "a"), List.of());
        order.show(answer(Mark.WRONG, new Response(List.of(0, 1), ""), new Response(List.of(1, 0), ""), List.of()));
        assertThat(html(order))
                .contains("Belongs at place 2", "Belongs at place 1")
                .doesNotContain("data-move");

        QuestionCard pairs = card(QuestionKind.MATCHING, List.of("x", "y"), List.of("1", "2"));
        pairs.show(answer(Mark.WRONG, new Response(List.of(0, 0), ""), new Response(List.of(0, 1), ""), List.of()));
        assertThat(html(pairs)).contains("pair right", "pair wrong", "Right:  2");

        QuestionCard word = card(QuestionKind.FILL_IN, List.of(), List.of());
        word.show(
                answer(Mark.WRONG, Response.text("cost"), Response.text("margin"), List.of("margin", "gross margin")));
        assertThat(html(word)).contains("Right: margin · gross margin");

        QuestionCard sentences = card(QuestionKind.SHORT_TEXT, List.of(), List.of());
        sentences.show(answer(Mark.WAITING, Response.text("Because."), Response.EMPTY, List.of()));
        assertThat(html(sentences)).contains("Because.", "A teacher will read it");
    }

    private QuestionCard card(QuestionKind kind, List<String> items, List<String> targets) {
        LessonText.Question question =
                new LessonText.Question("q1", kind, 2, "<p>What?</p>", "<p>Think.</p>", items, targets, 200);
        QuestionMarkup markup = new QuestionMarkup(
                question,
                List.of(question),
                IntStream.range(0, question.itemsHtml().size()).boxed().toList(),
                texts,
                Language.EN);
        return new QuestionCard(markup, Response.EMPTY, false, said::add);
    }

    private static Grading.Answer answer(Mark mark, Response given, Response right, List<String> accepted) {
        return new Grading.Answer("q1", mark, 2, given, right, accepted, List.of(), "", null);
    }

    private static String html(QuestionCard card) {
        return card.getInnerHtml();
    }

    private static String fields(String... values) {
        return new JsonMapper().writeValueAsString(values);
    }

    private static void fire(QuestionCard card, String event, String key, String value) {
        ObjectNode data = JacksonUtils.createObjectNode();
        data.put(key, value);
        data.put(QuestionCard.IS_MOVE, true);
        card.getElement()
                .getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(card.getElement(), event, data));
    }
}
