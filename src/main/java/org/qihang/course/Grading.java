package org.qihang.course;

import java.util.List;
import java.util.Set;

/** A quiz that was answered, question by question. */
public record Grading(List<Answer> answers) {

    private static final double PASS_MARK = 0.6;

    public Grading {
        answers = List.copyOf(answers);
    }

    /**
     * @param chosen indexes from 0
     * @param right indexes from 0
     * @param feedbackHtml of the chosen choices, in their order; empty ones left out
     * @param explanationHtml may be empty
     */
    public record Answer(
            String key, Set<Integer> chosen, Set<Integer> right, List<String> feedbackHtml, String explanationHtml) {

        public Answer {
            chosen = Set.copyOf(chosen);
            right = Set.copyOf(right);
            feedbackHtml = List.copyOf(feedbackHtml);
        }

        public boolean isRight() {
            return chosen.equals(right);
        }
    }

    public int rightAnswers() {
        return (int) answers.stream().filter(Answer::isRight).count();
    }

    /** From 0 to 100. */
    public int percent() {
        return answers.isEmpty() ? 0 : Math.round(100f * rightAnswers() / answers.size());
    }

    /** At least 60 % of the questions. */
    public boolean isPassed() {
        return rightAnswers() >= PASS_MARK * answers.size();
    }
}
