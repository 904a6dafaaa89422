package org.qihang.course;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What somebody answered to one question.
 *
 * @param chosen indexes from 0: the chosen choices, ascending; to each item of a matching its target, or {@link #NONE}; the
 *     items of an ordering in the order given
 * @param text what was typed; empty where nothing is to be
 */
public record Response(List<Integer> chosen, String text) {

    /** An item that has no target yet. */
    public static final int NONE = -1;

    public static final Response EMPTY = new Response(List.of(), "");

    private static final int LONGEST = 10_000;

    public Response {
        chosen = List.copyOf(chosen);
        text = text.strip();
    }

    public static Response choices(Collection<Integer> chosen) {
        return new Response(List.copyOf(new TreeSet<>(chosen)), "");
    }

    public static Response text(String text) {
        return new Response(List.of(), text);
    }

    public boolean isEmpty() {
        return text.isEmpty() && chosen.stream().allMatch(index -> index == NONE);
    }

    /** Whether all is there that the question asks for. */
    public boolean answers(LessonText.Question question) {
        return !isEmpty() && (question.kind() != QuestionKind.MATCHING || !chosen.contains(NONE));
    }

    /** Without what the question doesn't have; browsers may send anything. */
    public Response possibleFor(LessonText.Question question) {
        int items = question.itemsHtml().size();
        return switch (question.kind()) {
            case SINGLE_CHOICE, TRUE_FALSE, MULTIPLE_CHOICE -> {
                Set<Integer> known = new TreeSet<>(chosen);
                known.removeIf(index -> index < 0 || index >= items);
                boolean one = question.kind() != QuestionKind.MULTIPLE_CHOICE;
                yield one && known.size() > 1 ? EMPTY : choices(known);
            }
            case MATCHING ->
                chosen.size() != items
                        ? EMPTY
                        : new Response(
                                chosen.stream()
                                        .map(target -> target < 0
                                                        || target
                                                                >= question.targetsHtml()
                                                                        .size()
                                                ? NONE
                                                : target)
                                        .toList(),
                                "");
            case ORDERING ->
                chosen.size() == items
                                && new HashSet<>(chosen).size() == items
                                && chosen.stream().allMatch(index -> index >= 0 && index < items)
                        ? new Response(chosen, "")
                        : EMPTY;
            case FILL_IN, NUMERIC, SHORT_TEXT ->
                text(text.substring(0, Math.min(text.length(), Math.min(question.longest(), LONGEST))));
        };
    }
}
