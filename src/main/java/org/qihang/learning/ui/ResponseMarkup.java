package org.qihang.learning.ui;

import static org.qihang.learning.ui.Markup.escape;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.qihang.course.Grading;
import org.qihang.course.LessonText;
import org.qihang.course.QuestionKind;
import org.qihang.course.Response;

/**
 * What a question is answered with, as native fields: thousands of pages are open at a time, and phones have their own good
 * ways to choose from a list.
 *
 * @param answer what came of it; null as long as it is open
 */
record ResponseMarkup(QuestionMarkup asked, Response given, boolean disabled, Grading.@Nullable Answer answer) {

    String html() {
        return switch (question().kind()) {
            case SINGLE_CHOICE, MULTIPLE_CHOICE, TRUE_FALSE -> choices();
            case FILL_IN, NUMERIC -> word();
            case SHORT_TEXT -> sentences();
            case MATCHING -> pairs();
            case ORDERING -> order();
        };
    }

    private LessonText.Question question() {
        return asked.question();
    }

    private String choices() {
        String type = question().kind() == QuestionKind.MULTIPLE_CHOICE ? "checkbox" : "radio";
        return asked.choices().stream()
                .map(choice ->
                        "<label class=\"opt%s\"><input type=\"%s\" name=\"question-%d\" value=\"%d\"%s%s><div>%s%s</div></label>"
                                .formatted(
                                        choiceStyle(choice),
                                        type,
                                        asked.number(),
                                        choice,
                                        given.chosen().contains(choice) ? " checked" : "",
                                        off(),
                                        question().itemsHtml().get(choice),
                                        choiceMark(choice)))
                .collect(Collectors.joining());
    }

    private String choiceStyle(int choice) {
        if (answer == null) {
            return "";
        }
        if (answer.right().chosen().contains(choice)) {
            return " right";
        }
        return given.chosen().contains(choice) ? " wrong" : "";
    }

    /** In words, not by colour alone. */
    private String choiceMark(int choice) {
        boolean chosen = given.chosen().contains(choice);
        if (answer != null && answer.right().chosen().contains(choice)) {
            return mark(chosen ? "learning.QuestionMarkup.chosenRight" : "learning.QuestionMarkup.missed");
        }
        return answer != null && chosen ? mark("learning.QuestionMarkup.chosenWrong") : "";
    }

    private String mark(String key, Object... arguments) {
        return "<span class=\"mark\">" + asked.text(key, arguments) + "</span>";
    }

    private String word() {
        boolean number = question().kind() == QuestionKind.NUMERIC;
        String label = number ? "learning.ResponseMarkup.number" : "learning.ResponseMarkup.answer";
        return "<label class=\"typed%s\"><span>%s</span><input type=\"text\" name=\"question-%d\"%s maxlength=\"%d\" autocomplete=\"off\" value=\"%s\"%s>%s</label>"
                .formatted(
                        typedStyle(),
                        asked.text(label),
                        asked.number(),
                        number ? " inputmode=\"decimal\"" : "",
                        question().longest(),
                        escape(given.text()),
                        off(),
                        accepted());
    }

    private String typedStyle() {
        if (answer == null || answer.mark() == Grading.Mark.WAITING || answer.mark() == Grading.Mark.GRADED) {
            return "";
        }
        return answer.isRight() ? " right" : " wrong";
    }

    private String accepted() {
        if (answer == null) {
            return "";
        }
        return answer.isRight()
                ? mark("learning.ResponseMarkup.right")
                : mark("learning.ResponseMarkup.accepted", String.join(" · ", answer.accepted()));
    }

    private String sentences() {
        boolean waiting = answer != null && answer.mark() == Grading.Mark.WAITING;
        return "<label class=\"typed%s\"><span>%s</span><textarea name=\"question-%d\" rows=\"5\" maxlength=\"%d\"%s>%s</textarea>%s</label>"
                .formatted(
                        typedStyle(),
                        asked.text(
                                "learning.ResponseMarkup.sentences", question().longest()),
                        asked.number(),
                        question().longest(),
                        off(),
                        escape(given.text()),
                        waiting ? mark("learning.ResponseMarkup.waiting") : "");
    }

    private String pairs() {
        return IntStream.range(0, question().itemsHtml().size())
                .mapToObj(item ->
                        "<label class=\"pair%s\"><div>%s</div><select name=\"question-%d\"%s><option value=\"\">%s</option>%s</select>%s</label>"
                                .formatted(
                                        pairStyle(item),
                                        question().itemsHtml().get(item),
                                        asked.number(),
                                        off(),
                                        asked.text("learning.ResponseMarkup.choose"),
                                        targets(target(item)),
                                        pairMark(item)))
                .collect(Collectors.joining("", targetsWithMore(), ""));
    }

    private int target(int item) {
        return item < given.chosen().size() ? given.chosen().get(item) : Response.NONE;
    }

    private String targets(int chosen) {
        return IntStream.range(0, question().targetsHtml().size())
                .mapToObj(target -> "<option value=\"%d\"%s>%s</option>"
                        .formatted(target, target == chosen ? " selected" : "", targetName(target)))
                .collect(Collectors.joining());
    }

    private String targetName(int target) {
        String words = Markup.words(question().targetsHtml().get(target));
        return hasMoreThanWords() ? letter(target) + (words.isEmpty() ? "" : " · " + words) : words;
    }

    private static String letter(int target) {
        return Character.toString('A' + target % 26) + (target < 26 ? "" : String.valueOf(target / 26));
    }

    /** Lists show words only; what has pictures, formulas or emphasis stands above, with the letters that the lists name. */
    private String targetsWithMore() {
        if (!hasMoreThanWords()) {
            return "";
        }
        return question().targetsHtml().stream()
                .map(target -> "<li>" + target + "</li>")
                .collect(Collectors.joining("", "<ol class=\"targets\" type=\"A\">", "</ol>"));
    }

    private boolean hasMoreThanWords() {
        return question().targetsHtml().stream().anyMatch(target -> target.contains("<"));
    }

    private String pairStyle(int item) {
        if (answer == null) {
            return "";
        }
        return target(item) == answer.right().chosen().get(item) ? " right" : " wrong";
    }

    private String pairMark(int item) {
        if (answer == null) {
            return "";
        }
        int right = answer.right().chosen().get(item);
        return target(item) == right
                ? mark("learning.ResponseMarkup.right")
                : "<span class=\"mark\">" + asked.text("learning.ResponseMarkup.accepted", "") + " " + targetName(right)
                        + "</span>";
    }

    private String order() {
        List<Integer> order = shownOrder();
        String items = IntStream.range(0, order.size())
                .mapToObj(place -> orderItem(order, place))
                .collect(Collectors.joining("", "<ol class=\"order\">", "</ol>"));
        String value = given.chosen().stream().map(String::valueOf).collect(Collectors.joining(","));
        return items + "<input type=\"hidden\" name=\"question-%d\" value=\"%s\">".formatted(asked.number(), value);
    }

    /** As it was given, or as the question comes. */
    List<Integer> shownOrder() {
        int size = question().itemsHtml().size();
        return given.chosen().size() == size
                ? given.chosen()
                : IntStream.range(0, size).boxed().toList();
    }

    private String orderItem(List<Integer> order, int place) {
        int item = order.get(place);
        String html = question().itemsHtml().get(item);
        String style = "";
        String mark = "";
        if (answer != null) {
            int rightPlace = answer.right().chosen().indexOf(item);
            style = rightPlace == place ? " class=\"right\"" : " class=\"wrong\"";
            mark = rightPlace == place
                    ? mark("learning.ResponseMarkup.right")
                    : mark("learning.ResponseMarkup.place", rightPlace + 1);
        }
        return "<li%s><div>%s%s</div>%s</li>".formatted(style, html, mark, disabled ? "" : moves(order, place, html));
    }

    private String moves(List<Integer> order, int place, String html) {
        return "<span class=\"moves\">" + move(place, -1, "↑", "learning.ResponseMarkup.moveUp", place == 0, html)
                + move(place, 1, "↓", "learning.ResponseMarkup.moveDown", place == order.size() - 1, html) + "</span>";
    }

    private String move(int place, int by, String sign, String key, boolean impossible, String html) {
        return "<button type=\"button\" class=\"btn\" data-move=\"%d:%d\" aria-label=\"%s\"%s>%s</button>"
                .formatted(
                        place,
                        place + by,
                        asked.text(key) + " " + Markup.words(html),
                        impossible ? " disabled" : "",
                        sign);
    }

    private String off() {
        return disabled ? " disabled" : "";
    }
}
