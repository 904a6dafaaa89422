package org.qihang.course;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How a quiz is taken.
 *
 * @param passPercent of the points, from 1 to 100
 * @param attempts how many one has; null for as many as one likes
 * @param minutes that an attempt may last; null without a limit
 * @param draw how many of the questions an attempt asks; null for all
 * @param shuffle true where each attempt has its own order of questions and choices; null otherwise
 */
public record QuizRules(
        int passPercent,
        @Nullable Integer attempts,
        @Nullable Integer minutes,
        @Nullable Integer draw,
        @Nullable Boolean shuffle) {

    public static final QuizRules USUAL = passing(60);

    /** Nothing else is ruled. */
    public static QuizRules passing(int passPercent) {
        return new QuizRules(passPercent, null, null, null, null);
    }

    public boolean isShuffled() {
        return Boolean.TRUE.equals(shuffle);
    }

    /** Attempts differ, or are counted: one begins knowingly. Others begin with the first answer. */
    public boolean needsBeginning() {
        return attempts != null || minutes != null || draw != null || isShuffled();
    }

    /**
     * What an attempt asks.
     *
     * @param questions keys of all questions, as they were written
     * @param seed the same gives the same: {@link Random} and {@link Collections#shuffle} are specified
     * @return their keys in order
     */
    public List<String> asked(List<String> questions, long seed) {
        List<Integer> order = order(questions.size(), seed);
        List<Integer> drawn = draw == null ? order : order.subList(0, Math.min(draw, order.size()));
        return drawn.stream()
                .sorted((one, other) -> isShuffled() ? 0 : Integer.compare(one, other))
                .map(questions::get)
                .toList();
    }

    /** The choices of a question in the order in which an attempt shows them. */
    public List<Integer> choices(LessonText.Question question, long seed) {
        int choices = question.itemsHtml().size();
        return isShuffled() && question.kind().isChoice() && question.kind() != QuestionKind.TRUE_FALSE
                ? order(choices, seed + question.key().hashCode())
                : IntStream.range(0, choices).boxed().toList();
    }

    private static List<Integer> order(int size, long seed) {
        List<Integer> order = new ArrayList<>(IntStream.range(0, size).boxed().toList());
        Collections.shuffle(order, new Random(seed));
        return List.copyOf(order);
    }
}
