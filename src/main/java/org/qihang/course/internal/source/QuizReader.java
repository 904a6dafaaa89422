package org.qihang.course.internal.source;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.BulletList;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListItem;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.qihang.markdown.ParsedText;
import org.qihang.markdown.Position;

/**
 * Finds the section under {@code ### Quiz} and its questions: paragraphs, a task list, and perhaps a quotation that
 * explains the answer.
 */
final class QuizReader {

    private static final int LEVEL = 3;
    private static final Set<String> TITLES = Set.of("quiz", "测验");

    private final String file;
    private final ParsedText text;
    private final Findings findings;
    private final List<Quiz.Question> questions = new ArrayList<>();
    private boolean broken;

    QuizReader(String file, ParsedText text, Findings findings) {
        this.file = file;
        this.text = text;
        this.findings = findings;
    }

    /** A quiz that nobody finds is shown as text, with its answers. */
    private void checkOtherQuizzes(Section section) {
        List<Node> blocks = text.blocks();
        boolean inOther = false;
        for (int index = 0; index < blocks.size(); index++) {
            Node block = blocks.get(index);
            if (block instanceof Heading heading) {
                inOther = index != section.from() && isNamedQuiz(heading);
                if (inOther && heading.getLevel() == LEVEL) {
                    error(block, "course.check.secondQuiz");
                }
            } else if (inOther && block instanceof BulletList list && isTasks(list)) {
                error(list, "course.check.quizLevel");
                inOther = false;
            }
        }
    }

    /** Something was found in it. */
    boolean isBroken() {
        return broken;
    }

    /** The section of a text without a quiz. */
    Section nowhere() {
        return new Section(text.blocks().size(), text.blocks().size());
    }

    private void error(Node node, String textKey) {
        broken = true;
        Position at = text.position(node);
        findings.flaw(file, at.line(), at.column(), textKey);
    }

    /** @param from index of the quiz's heading among the text's blocks; the number of blocks where there is none */
    record Section(int from, int to) {}

    Section section() {
        List<Node> blocks = text.blocks();
        int from = 0;
        while (from < blocks.size() && !isTitle(blocks.get(from))) {
            from++;
        }
        int to = Math.min(from + 1, blocks.size());
        while (to < blocks.size() && !(blocks.get(to) instanceof Heading heading && heading.getLevel() <= LEVEL)) {
            to++;
        }
        return new Section(from, to);
    }

    Quiz read(Section section) {
        List<Node> blocks = text.blocks();
        List<Node> prompt = new ArrayList<>();
        checkOtherQuizzes(section);
        for (int index = section.from() + 1; index < section.to(); index++) {
            Node block = blocks.get(index);
            if (block instanceof BulletList list && isTasks(list)) {
                boolean explained = index + 1 < section.to() && blocks.get(index + 1) instanceof BlockQuote;
                question(prompt, list, explained ? (BlockQuote) blocks.get(index + 1) : null);
                index += explained ? 1 : 0;
                prompt = new ArrayList<>();
            } else {
                prompt.add(block);
            }
        }
        if (!prompt.isEmpty() || section.from() < blocks.size() && questions.isEmpty()) {
            error(
                    prompt.isEmpty() ? blocks.get(section.from()) : prompt.getFirst(),
                    "course.check.questionWithoutChoices");
        }
        return new Quiz(List.copyOf(questions));
    }

    private void question(
            List<Node> prompt, BulletList list, @org.jspecify.annotations.Nullable BlockQuote explanation) {
        children(list).stream()
                .filter(item -> !(item instanceof TaskListItem))
                .forEach(item -> error(item, "course.check.choiceWithoutBox"));
        List<Quiz.Choice> choices = children(list).stream()
                .filter(TaskListItem.class::isInstance)
                .map(item -> choice((TaskListItem) item))
                .toList();
        Quiz.Question question = new Quiz.Question(
                text.fragment(prompt).html(),
                choices,
                explanation == null ? "" : text.fragment(children(explanation)).html(),
                text.position(list));
        if (prompt.isEmpty()) {
            error(list, "course.check.choicesWithoutQuestion");
        }
        if (choices.size() < 2) {
            error(list, "course.check.tooFewChoices");
        }
        if (question.right().isEmpty()) {
            error(list, "course.check.noRightAnswer");
        }
        questions.add(question);
    }

    private Quiz.Choice choice(TaskListItem item) {
        List<Node> content = new ArrayList<>();
        List<Node> feedback = new ArrayList<>();
        for (Node child : children(item)) {
            if (child instanceof BlockQuote quote) {
                feedback.addAll(children(quote));
            } else {
                content.add(child);
            }
        }
        return new Quiz.Choice(
                text.fragment(content).html(),
                item.isItemDoneMarker(),
                text.fragment(feedback).html());
    }

    private static boolean isTasks(BulletList list) {
        return children(list).stream().anyMatch(TaskListItem.class::isInstance);
    }

    private static boolean isTitle(Node block) {
        return block instanceof Heading heading && heading.getLevel() == LEVEL && isNamedQuiz(heading);
    }

    private static boolean isNamedQuiz(Heading heading) {
        return TITLES.contains(ParsedText.plain(heading).strip().toLowerCase(Locale.ROOT));
    }

    private static List<Node> children(Node node) {
        return StreamSupport.stream(node.getChildren().spliterator(), false).toList();
    }
}
