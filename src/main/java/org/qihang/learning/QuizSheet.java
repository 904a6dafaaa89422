package org.qihang.learning;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.qihang.course.Grading;
import org.qihang.course.LessonText;
import org.qihang.course.Response;

/**
 * Where somebody stands in a quiz, to be shown.
 *
 * @param text with all of its questions
 * @param used how many attempts were begun
 * @param open the attempt that is being answered; null if there is none
 * @param last the one that was handed in last; null if there is none
 * @param grading of {@code last}; null also where it was made at another release
 * @param now when this was true
 */
public record QuizSheet(
        LessonText text,
        int used,
        @Nullable Attempt open,
        @Nullable Attempt last,
        @Nullable Grading grading,
        Instant now) {

    /** The attempt that is open, or that would begin. */
    public int number() {
        return open == null ? used + 1 : open.number();
    }

    /** How many attempts can still be begun; empty where there are as many as one likes. */
    public OptionalInt left() {
        Integer most = text.rules().attempts();
        return most == null ? OptionalInt.empty() : OptionalInt.of(Math.max(0, most - used));
    }

    public boolean mayBegin() {
        return open == null && left().orElse(1) > 0;
    }

    /** Of the attempt that is open, or of the last one, as they are asked there; all where there is neither. */
    public List<LessonText.Question> questions() {
        Attempt shown = shown();
        return shown == null || shown.asked().isEmpty()
                ? text.questions()
                : shown.asked().stream().flatMap(key -> question(key).stream()).toList();
    }

    /** The choices of a question in the order in which this attempt shows them. */
    public List<Integer> choices(LessonText.Question question) {
        Attempt shown = shown();
        return text.rules().choices(question, shown == null ? 0 : shown.seed());
    }

    public Map<String, Response> responses() {
        return open == null ? Map.of() : open.responses();
    }

    /** How long the open attempt may still last; empty without a time limit. */
    public Optional<Duration> timeLeft() {
        return Optional.ofNullable(open)
                .map(Attempt::dueAt)
                .map(due -> Duration.between(now, due))
                .map(left -> left.isNegative() ? Duration.ZERO : left);
    }

    private @Nullable Attempt shown() {
        if (open != null) {
            return open;
        }
        return grading == null ? null : last;
    }

    private Optional<LessonText.Question> question(String key) {
        return text.questions().stream()
                .filter(question -> question.key().equals(key))
                .findFirst();
    }
}
