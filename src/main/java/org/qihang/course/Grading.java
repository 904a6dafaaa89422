package org.qihang.course;

import java.util.List;

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

    /** What an answer is worth: all of its question's points, or none. */
    public enum Mark {
        RIGHT,
        WRONG,
        /** A person will say. */
        WAITING
    }

    /**
     * @param points that the question gives
     * @param right a response that would be right; for typed ones the first of those accepted
     * @param accepted for typed ones, as they are shown
     * @param feedbackHtml of what was chosen, in the choices' order; empty ones left out
     * @param explanationHtml may be empty
     */
    public record Answer(
            String key,
            Mark mark,
            int points,
            Response given,
            Response right,
            List<String> accepted,
            List<String> feedbackHtml,
            String explanationHtml) {

        public Answer {
            accepted = List.copyOf(accepted);
            feedbackHtml = List.copyOf(feedbackHtml);
        }

        public boolean isRight() {
            return mark == Mark.RIGHT;
        }
    }

    public int rightAnswers() {
        return (int) answers.stream().filter(Answer::isRight).count();
    }

    public boolean isWaiting() {
        return answers.stream().anyMatch(answer -> answer.mark() == Mark.WAITING);
    }

    public int points() {
        return answers.stream().filter(Answer::isRight).mapToInt(Answer::points).sum();
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
