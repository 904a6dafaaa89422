package org.qihang.course.internal.source;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.BulletList;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListItem;
import com.vladsch.flexmark.util.ast.Node;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.qihang.course.LessonText;
import org.qihang.course.QuestionKind;
import org.qihang.course.internal.AnswerKeyDocument.Accepted;
import org.qihang.course.internal.Marking;
import org.qihang.markdown.ParsedText;

/**
 * Reads one question. The list under it says its kind: boxes ask for a choice, boxes in a numbered list for an order, {@code =}
 * for a word or a number, {@code =>} for pairs, and a line to write on for a few sentences.
 */
final class QuestionReader {

    /** Two choices that say only whether something is so. */
    private static final List<Set<String>> TRUTHS = List.of(
            Set.of("true", "false"), Set.of("yes", "no"), Set.of("对", "错"), Set.of("正确", "错误"), Set.of("是", "否"));

    private static final Pattern LINE = Pattern.compile("_{3,}\\s*(?:[(（](\\d{1,5})[)）])?");
    private static final int USUAL_LENGTH = 2_000;
    private static final Pattern POINTS =
            Pattern.compile("\\s*[(（]\\s*(\\d{1,3})\\s*(?:points?|分)\\s*[)）](?=(?:</\\w+>)*\\s*$)");
    private static final Pattern TOLERANCE = Pattern.compile("(.*?)\\s*(?:±|\\+/?-)\\s*(.*?)(\\s*[%％])?");
    private static final Pattern HINT = Pattern.compile(">\\s*\\[!TIP].*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final String ARROW = "=&gt;";

    private final ParsedText text;
    private final BiConsumer<Node, String> error;

    /** @param error told of each mistake: where, and which text says what */
    QuestionReader(ParsedText text, BiConsumer<Node, String> error) {
        this.text = text;
        this.error = error;
    }

    /** Whether it is a list of answers; others are part of what is asked. */
    static boolean isAnswers(Node block) {
        return block instanceof OrderedList list && isTasks(list)
                || block instanceof BulletList bullets
                        && (isTasks(bullets) || isAccepted(bullets) || isPairs(bullets) || isLine(bullets));
    }

    static boolean isTasks(ListBlock list) {
        return children(list).stream().anyMatch(TaskListItem.class::isInstance);
    }

    private static boolean isAccepted(BulletList list) {
        return words(list).findFirst().filter(first -> first.startsWith("= ")).isPresent();
    }

    private static boolean isPairs(BulletList list) {
        return words(list).anyMatch(words -> words.startsWith("=> ") || words.contains(" => "));
    }

    private static boolean isLine(BulletList list) {
        return children(list).size() == 1
                && (children(list.getFirstChild()).stream().allMatch(ThematicBreak.class::isInstance)
                        || words(list).allMatch(words -> LINE.matcher(words).matches()));
    }

    private static java.util.stream.Stream<String> words(BulletList list) {
        return children(list).stream().map(QuestionReader::words);
    }

    /** Of an item's first paragraph, as they were written. */
    private static String words(Node item) {
        Node first = item.getFirstChild();
        return first == null ? "" : first.getChars().toString().strip();
    }

    /**
     * @param prompt blocks before the list
     * @param explanation the quotation after it
     */
    Quiz.Question read(List<Node> prompt, ListBlock list, @Nullable BlockQuote explanation) {
        List<Node> asked = prompt.stream().filter(block -> !isHint(block)).toList();
        List<Node> hints = prompt.stream().filter(QuestionReader::isHint).toList();
        if (asked.isEmpty()) {
            error.accept(list, "course.check.choicesWithoutQuestion");
        }
        String promptHtml = html(asked);
        Matcher points = POINTS.matcher(promptHtml);
        boolean worth = points.find();
        Answers answers = answers(list);
        return new Quiz.Question(
                answers.kind(),
                worth ? Math.max(1, Integer.parseInt(points.group(1))) : 1,
                worth ? points.replaceFirst("") : promptHtml,
                html(hints),
                answers.options(),
                answers.targets(),
                answers.right(),
                answers.accepted(),
                answers.longest(),
                explanation == null ? "" : html(children(explanation)),
                text.position(list));
    }

    private record Answers(
            QuestionKind kind,
            List<Quiz.Option> options,
            List<String> targets,
            List<Integer> right,
            List<Accepted> accepted,
            int longest) {

        static Answers chosen(QuestionKind kind, List<Quiz.Option> options, List<Integer> right) {
            return new Answers(kind, options, List.of(), right, List.of(), LessonText.Question.SHORT);
        }
    }

    private Answers answers(ListBlock list) {
        if (list instanceof BulletList bullets && !isTasks(list)) {
            if (isLine(bullets)) {
                return line(bullets);
            }
            return isPairs(bullets) ? pairs(bullets) : accepted(bullets);
        }
        return list instanceof OrderedList ? order(list) : choices(list);
    }

    private Answers choices(ListBlock list) {
        List<TaskListItem> items = tasks(list);
        List<Integer> right = IntStream.range(0, items.size())
                .filter(index -> items.get(index).isItemDoneMarker())
                .boxed()
                .toList();
        if (items.size() < 2) {
            error.accept(list, "course.check.tooFewChoices");
        }
        if (right.isEmpty()) {
            error.accept(list, "course.check.noRightAnswer");
        }
        Set<String> words = items.stream()
                .map(item -> plain(item).toLowerCase(Locale.ROOT))
                .collect(java.util.stream.Collectors.toSet());
        QuestionKind one = TRUTHS.contains(words) ? QuestionKind.TRUE_FALSE : QuestionKind.SINGLE_CHOICE;
        return Answers.chosen(
                right.size() > 1 ? QuestionKind.MULTIPLE_CHOICE : one,
                items.stream().map(this::option).toList(),
                right);
    }

    private Answers order(ListBlock list) {
        List<TaskListItem> items = tasks(list);
        if (items.size() < 2) {
            error.accept(list, "course.check.tooFewChoices");
        }
        return Answers.chosen(
                QuestionKind.ORDERING,
                items.stream().map(this::option).toList(),
                IntStream.range(0, items.size()).boxed().toList());
    }

    private List<TaskListItem> tasks(ListBlock list) {
        children(list).stream()
                .filter(item -> !(item instanceof TaskListItem))
                .forEach(item -> error.accept(item, "course.check.choiceWithoutBox"));
        return children(list).stream()
                .filter(TaskListItem.class::isInstance)
                .map(TaskListItem.class::cast)
                .toList();
    }

    private Answers accepted(BulletList list) {
        List<Accepted> accepted = new ArrayList<>();
        List<Quiz.Option> options = new ArrayList<>();
        for (Node item : children(list)) {
            String words = plain(item);
            String answer = words.startsWith("=") ? words.substring(1).strip() : "";
            if (answer.isEmpty() || answer.length() > LessonText.Question.SHORT) {
                error.accept(item, "course.check.answerWithoutSign");
            } else {
                accepted.add(new Accepted(answer, ""));
                options.add(new Quiz.Option("", feedback(item)));
            }
        }
        Optional<List<Accepted>> numbers = numbers(list, accepted);
        return new Answers(
                numbers.isPresent() ? QuestionKind.NUMERIC : QuestionKind.FILL_IN,
                options,
                List.of(),
                List.of(),
                numbers.orElse(accepted),
                LessonText.Question.SHORT);
    }

    /** Empty where one of them is none. */
    private Optional<List<Accepted>> numbers(Node list, List<Accepted> accepted) {
        List<Accepted> numbers = new ArrayList<>();
        for (Accepted one : accepted) {
            Matcher matcher = TOLERANCE.matcher(one.text());
            boolean ranged = matcher.matches();
            Optional<BigDecimal> number = Marking.number(ranged ? matcher.group(1) : one.text());
            if (number.isEmpty()) {
                return Optional.empty();
            }
            if (ranged) {
                Optional<BigDecimal> tolerance = Marking.number(matcher.group(2));
                if (tolerance.isEmpty()) {
                    error.accept(list, "course.check.badTolerance");
                }
                numbers.add(new Accepted(
                        matcher.group(1),
                        plain(tolerance.orElse(BigDecimal.ZERO), number.get(), matcher.group(3) != null)));
            } else {
                numbers.add(one);
            }
        }
        return numbers.isEmpty() ? Optional.empty() : Optional.of(numbers);
    }

    private static String plain(BigDecimal tolerance, BigDecimal number, boolean percent) {
        BigDecimal absolute = percent ? number.abs().multiply(tolerance).movePointLeft(2) : tolerance.abs();
        BigDecimal stripped = absolute.stripTrailingZeros();
        return stripped.toPlainString();
    }

    private Answers pairs(BulletList list) {
        List<Quiz.Option> items = new ArrayList<>();
        List<String> targets = new ArrayList<>();
        List<Integer> right = new ArrayList<>();
        for (Node item : children(list)) {
            String html = html(content(item)).replaceFirst("(?s)\\A<p>((?:(?!<p>).)*)</p>\\z", "$1");
            int arrow = arrow(html);
            if (arrow < 0) {
                error.accept(item, "course.check.pairWithoutArrow");
                continue;
            }
            String target = html.substring(arrow + ARROW.length()).strip();
            if (!targets.contains(target)) {
                targets.add(target);
            }
            String left = html.substring(0, arrow).strip();
            if (!left.isEmpty()) {
                items.add(new Quiz.Option(left, ""));
                right.add(targets.indexOf(target));
            }
        }
        if (items.isEmpty() || targets.size() < 2) {
            error.accept(list, "course.check.tooFewChoices");
        }
        return new Answers(QuestionKind.MATCHING, items, targets, right, List.of(), LessonText.Question.SHORT);
    }

    /** The first that stands in no element. */
    private static int arrow(String html) {
        for (int at = html.indexOf(ARROW); at >= 0; at = html.indexOf(ARROW, at + 1)) {
            String before = html.substring(0, at);
            long opened = Pattern.compile("<[a-z](?![^>]*/>)(?!mg|r\\b)")
                    .matcher(before)
                    .results()
                    .count();
            long closed = Pattern.compile("</").matcher(before).results().count();
            if (opened == closed) {
                return at;
            }
        }
        return -1;
    }

    private Answers line(BulletList list) {
        Matcher line = LINE.matcher(words(list.getFirstChild()));
        boolean limited = line.matches() && line.group(1) != null;
        int longest = limited ? Math.max(1, Integer.parseInt(line.group(1))) : USUAL_LENGTH;
        return new Answers(QuestionKind.SHORT_TEXT, List.of(), List.of(), List.of(), List.of(), longest);
    }

    private Quiz.Option option(Node item) {
        return new Quiz.Option(html(content(item)), feedback(item));
    }

    private String feedback(Node item) {
        return html(children(item).stream()
                .filter(BlockQuote.class::isInstance)
                .flatMap(quote -> children(quote).stream())
                .toList());
    }

    private static List<Node> content(Node item) {
        return children(item).stream()
                .filter(child -> !(child instanceof BlockQuote))
                .toList();
    }

    private static String plain(Node item) {
        return content(item).stream()
                .map(ParsedText::plain)
                .reduce((one, other) -> one + " " + other)
                .orElse("")
                .strip();
    }

    static boolean isHint(Node block) {
        return block instanceof BlockQuote
                && HINT.matcher(block.getChars().toString()).matches();
    }

    private String html(Collection<Node> nodes) {
        return nodes.isEmpty() ? "" : text.fragment(nodes).html();
    }

    private static List<Node> children(Node node) {
        return StreamSupport.stream(node.getChildren().spliterator(), false).toList();
    }
}
