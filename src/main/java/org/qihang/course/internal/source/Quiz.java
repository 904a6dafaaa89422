package org.qihang.course.internal.source;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.qihang.course.LessonText;
import org.qihang.course.internal.AnswerKeyDocument;
import org.qihang.markdown.Position;

/** A quiz as it was written, answers included. */
record Quiz(List<Question> questions) {

    record Question(String promptHtml, List<Choice> choices, String explanationHtml, Position position) {

        Set<Integer> right() {
            return IntStream.range(0, choices.size())
                    .filter(index -> choices.get(index).right())
                    .boxed()
                    .collect(Collectors.toSet());
        }
    }

    record Choice(String html, boolean right, String feedbackHtml) {}

    List<LessonText.Question> withoutAnswers() {
        return IntStream.range(0, questions.size())
                .mapToObj(index -> {
                    Question question = questions.get(index);
                    return new LessonText.Question(
                            key(index),
                            question.right().size() > 1,
                            question.promptHtml(),
                            question.choices().stream().map(Choice::html).toList());
                })
                .toList();
    }

    List<AnswerKeyDocument.Key> answers() {
        return IntStream.range(0, questions.size())
                .mapToObj(index -> {
                    Question question = questions.get(index);
                    return new AnswerKeyDocument.Key(
                            key(index),
                            question.right(),
                            question.choices().stream()
                                    .map(Choice::feedbackHtml)
                                    .toList(),
                            question.explanationHtml());
                })
                .toList();
    }

    /** Counted within the lesson: an attempt is kept with its release, where the order never changes. */
    private static String key(int index) {
        return "q" + (index + 1);
    }
}
