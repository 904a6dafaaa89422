package org.qihang.course.internal.source;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.qihang.course.LessonId;
import org.qihang.course.LessonText;
import org.qihang.course.QuestionKind;
import org.qihang.course.internal.AnswerKeyDocument;
import org.qihang.course.internal.AnswerKeyDocument.Accepted;
import org.qihang.markdown.Position;

/** A quiz as it was written, answers included. */
record Quiz(List<Question> questions) {

    static final Quiz NONE = new Quiz(List.of());

    Quiz {
        questions = List.copyOf(questions);
    }

    /**
     * @param options choices, or items to match; those to order in the right order
     * @param targetsHtml what items are matched to, as they were written
     * @param right as in {@link org.qihang.course.Response#chosen}, of options and targets as they were written
     */
    record Question(
            QuestionKind kind,
            int points,
            String promptHtml,
            String hintHtml,
            List<Option> options,
            List<String> targetsHtml,
            List<Integer> right,
            List<Accepted> accepted,
            int longest,
            String explanationHtml,
            Position position) {

        /** Whether both ask the same in two languages. Of words each language may accept as many as it has. */
        boolean isLike(Question other) {
            return kind == other.kind
                    && points == other.points
                    && right.equals(other.right)
                    && targetsHtml.size() == other.targetsHtml.size()
                    && (kind.isTyped() || options.size() == other.options.size())
                    && (kind != QuestionKind.NUMERIC || accepted.equals(other.accepted));
        }
    }

    /** @param feedbackHtml shown to those who chose it; may be empty */
    record Option(String html, String feedbackHtml) {}

    List<LessonText.Question> withoutAnswers(LessonId lesson) {
        return IntStream.range(0, questions.size())
                .mapToObj(index -> {
                    Question question = questions.get(index);
                    Shown shown = new Shown(question, lesson.value() + key(index));
                    return new LessonText.Question(
                            key(index),
                            question.kind(),
                            question.points(),
                            question.promptHtml(),
                            question.hintHtml(),
                            shown.items(),
                            shown.targets(),
                            question.longest());
                })
                .toList();
    }

    List<AnswerKeyDocument.Key> answers(LessonId lesson) {
        return IntStream.range(0, questions.size())
                .mapToObj(index -> {
                    Question question = questions.get(index);
                    return new AnswerKeyDocument.Key(
                            key(index),
                            question.kind(),
                            question.points(),
                            new Shown(question, lesson.value() + key(index)).right(),
                            question.accepted(),
                            question.options().stream()
                                    .map(Option::feedbackHtml)
                                    .toList(),
                            question.explanationHtml());
                })
                .toList();
    }

    /** Counted within the lesson: an attempt is kept with its release, where the order never changes. */
    private static String key(int index) {
        return "q" + (index + 1);
    }

    /**
     * A question in an order that doesn't tell the answer, the same in all languages and each time that the source is read.
     */
    private record Shown(Question question, String seed) {

        List<String> items() {
            List<String> items = question.options().stream().map(Option::html).toList();
            return switch (question.kind()) {
                case ORDERING -> order(items.size()).stream().map(items::get).toList();
                case FILL_IN, NUMERIC, SHORT_TEXT -> List.of();
                case SINGLE_CHOICE, MULTIPLE_CHOICE, TRUE_FALSE, MATCHING -> items;
            };
        }

        List<String> targets() {
            return order(question.targetsHtml().size()).stream()
                    .map(question.targetsHtml()::get)
                    .toList();
        }

        List<Integer> right() {
            return switch (question.kind()) {
                case ORDERING -> {
                    List<Integer> order = order(question.options().size());
                    yield question.right().stream().map(order::indexOf).toList();
                }
                case MATCHING -> {
                    List<Integer> order = order(question.targetsHtml().size());
                    yield question.right().stream().map(order::indexOf).toList();
                }
                case SINGLE_CHOICE, MULTIPLE_CHOICE, TRUE_FALSE, FILL_IN, NUMERIC, SHORT_TEXT -> question.right();
            };
        }

        private List<Integer> order(int size) {
            List<Integer> written = IntStream.range(0, size).boxed().toList();
            List<Integer> order = new ArrayList<>(written);
            byte[] bytes = seed.getBytes(StandardCharsets.UTF_8);
            Collections.shuffle(order, new Random(java.util.Arrays.hashCode(bytes)));
            if (order.equals(written)) {
                Collections.rotate(order, 1);
            }
            return order;
        }
    }
}
