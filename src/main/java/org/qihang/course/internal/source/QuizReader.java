package org.qihang.course.internal.source;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.BulletList;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListItem;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;
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

    QuizReader(String file, ParsedText text, Findings findings) {
        this.file = file;
        this.text = text;
        this.findings = findings;
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
            Position at = text.position(prompt.isEmpty() ? blocks.get(section.from()) : prompt.getFirst());
            findings.error(file, at.line(), at.column(), "course.check.questionWithoutChoices");
        }
        return new Quiz(List.copyOf(questions));
    }

    private void question(
            List<Node> prompt, BulletList list, @org.jspecify.annotations.Nullable BlockQuote explanation) {
        List<Quiz.Choice> choices = children(list).stream()
                .filter(TaskListItem.class::isInstance)
                .map(item -> choice((TaskListItem) item))
                .toList();
        Position at = text.position(list);
        Quiz.Question question = new Quiz.Question(
                text.fragment(prompt).html(),
                choices,
                explanation == null ? "" : text.fragment(children(explanation)).html(),
                at);
        if (prompt.isEmpty()) {
            findings.error(file, at.line(), at.column(), "course.check.choicesWithoutQuestion");
        }
        if (choices.size() < 2) {
            findings.error(file, at.line(), at.column(), "course.check.tooFewChoices");
        }
        if (question.right().isEmpty()) {
            findings.error(file, at.line(), at.column(), "course.check.noRightAnswer");
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
        return list.getFirstChild() instanceof TaskListItem;
    }

    private static boolean isTitle(Node block) {
        return block instanceof Heading heading
                && heading.getLevel() == LEVEL
                && TITLES.contains(ParsedText.plain(heading).strip().toLowerCase(java.util.Locale.ROOT));
    }

    private static List<Node> children(Node node) {
        return StreamSupport.stream(node.getChildren().spliterator(), false).toList();
    }
}
