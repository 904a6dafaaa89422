package org.qihang.course;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A quiz that was answered, question by question.
 *
 * @param passPercent of the points, from 1 to 100
 */
public record Grading(List<Answer> answers, int passPercent) {

    private static final int WHOLE = 100;

    public Grading {
        answers = List.copyOf(answers);
    }

    /** What an answer is worth: all of its question's points, or none, or what a person says. */
    public enum Mark {
        RIGHT,
        WRONG,
        /** A person will say. */
        WAITING,
        /** A person has said. */
        GRADED
    }

    /**
     * What a person said of an answer.
     *
     * @param points from 0 to those of the question
     * @param feedback plain text; may be empty
     */
    public record ByHand(int points, String feedback) {}

    /**
     * @param points that the question gives
     * @param right a response that would be right; for typed ones the first of those accepted
     * @param accepted for typed ones, as they are shown
     * @param feedbackHtml of what was chosen, in the choices' order; empty ones left out
     * @param explanationHtml may be empty
     * @param byHand null unless a person graded it
     */
    public record Answer(
            String key,
            Mark mark,
            int points,
            Response given,
            Response right,
            List<String> accepted,
            List<String> feedbackHtml,
            String explanationHtml,
            @Nullable ByHand byHand) {

        public Answer {
            accepted = List.copyOf(accepted);
            feedbackHtml = List.copyOf(feedbackHtml);
        }

        public boolean isRight() {
            return mark == Mark.RIGHT;
        }

        public int earned() {
            if (byHand != null) {
                return byHand.points();
            }
            return isRight() ? points : 0;
        }

        private Answer graded(@Nullable ByHand hand) {
            return hand == null || mark != Mark.WAITING
                    ? this
                    : new Answer(key, Mark.GRADED, points, given, right, accepted, feedbackHtml, explanationHtml, hand);
        }
    }

    /** With what a person said, by question key. */
    public Grading graded(Map<String, ByHand> byHand) {
        return new Grading(
                answers.stream()
                        .map(answer -> answer.graded(byHand.get(answer.key())))
                        .toList(),
                passPercent);
    }

    public int rightAnswers() {
        return (int) answers.stream().filter(Answer::isRight).count();
    }

    public boolean isWaiting() {
        return answers.stream().anyMatch(answer -> answer.mark() == Mark.WAITING);
    }

    public int points() {
        return answers.stream().mapToInt(Answer::earned).sum();
    }

    /** The most points that there are. */
    public int outOf() {
        return answers.stream().mapToInt(Answer::points).sum();
    }

    /** Of the points, from 0 to 100. */
    public int percent() {
        return outOf() == 0 ? 0 : Math.round((float) WHOLE * points() / outOf());
    }

    public boolean isPassed() {
        return points() * WHOLE >= passPercent * outOf();
    }
}
