package org.qihang.learning.ui;

import com.vaadin.flow.component.Html;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.qihang.course.Grading;
import org.qihang.course.LessonText;
import org.qihang.course.Response;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * One question of a quiz. A single component with native inputs in it: thousands of pages are open at a time, and a
 * component for each choice would weigh on all of them.
 */
class QuestionCard extends Html {

    /** Of each field its value; of boxes an empty one where they aren't checked. */
    static final String FIELDS =
            "JSON.stringify(Array.from(element.querySelectorAll('input,select,textarea'), field => ['radio','checkbox'].includes(field.type) && !field.checked ? '' : field.value))";

    static final String MOVE = "event.target.closest('[data-move]')?.dataset.move ?? ''";

    static final String IS_MOVE = "!!event.target.closest('[data-move]')";

    /** Without a key pressed, after which what is typed is kept. */
    private static final int TYPING_MILLIS = 1_000;

    private static final JsonMapper JSON = new JsonMapper();

    private final QuestionMarkup markup;
    private final Consumer<Response> answered;
    private Response given;

    /** @param answered told what is answered, after each change */
    QuestionCard(QuestionMarkup markup, Response draft, boolean inert, Consumer<Response> answered) {
        super(markup.open(draft, inert));
        this.markup = markup;
        this.answered = answered;
        this.given = draft;
        getElement()
                .addEventListener(
                        "change",
                        event ->
                                answer(response(event.getEventData().get(FIELDS).asString())))
                .addEventData(FIELDS);
        if (!inert && question().kind().isTyped()) {
            getElement()
                    .addEventListener(
                            "input",
                            event -> answer(
                                    response(event.getEventData().get(FIELDS).asString())))
                    .addEventData(FIELDS)
                    .debounce(TYPING_MILLIS);
        }
        if (!inert && question().kind() == org.qihang.course.QuestionKind.ORDERING) {
            getElement()
                    .addEventListener(
                            "click",
                            event -> move(event.getEventData().get(MOVE).asString()))
                    .addEventData(MOVE)
                    .setFilter(IS_MOVE);
        }
    }

    LessonText.Question question() {
        return markup.question();
    }

    Response given() {
        return given;
    }

    void show(Grading.Answer answer) {
        setHtmlContent(markup.answered(answer));
    }

    void ask(Response draft) {
        given = draft;
        setHtmlContent(markup.open(draft, false));
    }

    private void answer(Response response) {
        if (response.equals(given)) {
            return;
        }
        boolean moved = question().kind() == org.qihang.course.QuestionKind.ORDERING && !response.equals(given);
        given = response;
        answered.accept(response);
        if (moved) {
            ask(response);
        }
    }

    /** @param move the place that an item had and the one that it gets, such as {@code 2:1} */
    private void move(String move) {
        List<Integer> order = new ArrayList<>(new ResponseMarkup(markup, given, false, null).shownOrder());
        String[] places = move.split(":", -1);
        if (places.length != 2 || Arrays.stream(places).anyMatch(place -> !place.matches("\\d{1,3}"))) {
            return;
        }
        int from = Integer.parseInt(places[0]);
        int to = Integer.parseInt(places[1]);
        if (from < order.size() && to < order.size()) {
            Collections.swap(order, from, to);
            answer(new Response(order, ""));
            getElement()
                    .executeJs(
                            "const now = [...this.querySelectorAll('li')][$0]; now && (now.querySelector('[data-move]:not([disabled])')).focus()",
                            to);
        }
    }

    /** What the browser says, which may be anything; what the question doesn't have is left out. */
    private Response response(String fields) {
        List<String> values = values(fields);
        Response said = switch (question().kind()) {
            case SINGLE_CHOICE, MULTIPLE_CHOICE, TRUE_FALSE ->
                Response.choices(values.stream()
                        .filter(value -> !value.isEmpty())
                        .map(QuestionCard::index)
                        .toList());
            case FILL_IN, NUMERIC, SHORT_TEXT -> Response.text(values.isEmpty() ? "" : values.getFirst());
            case MATCHING ->
                new Response(values.stream().map(QuestionCard::index).toList(), "");
            case ORDERING ->
                new Response(
                        values.stream()
                                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                                .map(QuestionCard::index)
                                .toList(),
                        "");
        };
        return said.possibleFor(question());
    }

    private static List<String> values(String fields) {
        try {
            return List.of(JSON.readValue(fields, String[].class));
        } catch (JacksonException | NullPointerException e) {
            return List.of();
        }
    }

    private static int index(String value) {
        return value.matches("\\d{1,3}") ? Integer.parseInt(value) : Response.NONE;
    }
}
