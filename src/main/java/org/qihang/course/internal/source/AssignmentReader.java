package org.qihang.course.internal.source;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableBody;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.qihang.course.Assignment;
import org.qihang.course.HandIn;
import org.qihang.markdown.ParsedText;
import org.qihang.markdown.Position;

/**
 * Reads the section under {@code ### Assignment}, whose first table is the rubric, and the {@code assignment} of the front
 * matter, which says how it is handed in.
 */
record AssignmentReader(String file, YamlMap keys, ParsedText text, Findings findings) {

    private static final int LEVEL = 3;
    private static final Set<String> TITLES = Set.of("assignment", "作业");
    private static final Set<String> KNOWN = Set.of("hand-in", "team", "due", "points");
    private static final int LARGEST_TEAM = 20;
    private static final int MOST_POINTS = 1_000;
    private static final int LATEST = 1_000;
    private static final int WEEK = 7;
    private static final Pattern TEAM = Pattern.compile("(\\d{1,2})(?:\\s*[-–~至]\\s*(\\d{1,2}))?");
    private static final Pattern DUE = Pattern.compile("(\\d{1,4})\\s*(days?|weeks?|天|周)?");
    private static final Pattern POINTS =
            Pattern.compile("(.*?)\\s*[(（]\\s*(\\d{1,4})\\s*(?:points?|分)?\\s*[)）]", Pattern.DOTALL);

    /** Empty where the lesson has no such section. */
    Optional<Assignment> read() {
        Optional<Heading> title = text.blocks().stream()
                .filter(AssignmentReader::isTitle)
                .map(Heading.class::cast)
                .findFirst();
        // What another system means by such a heading is text like the rest
        if (title.isEmpty() || findings.isForeign() && keys.isMissing()) {
            if (!keys.isMissing()) {
                flaw("", "course.check.noAssignment");
            }
            return Optional.empty();
        }
        Keys.unknown(file, keys, KNOWN, findings);
        Keys.texts(file, keys, Set.of("team", "due", "points"), findings);
        int[] team = team();
        Optional<TableBlock> table = table(title.get());
        List<Assignment.Criterion> rubric = table.map(this::rubric).orElse(List.of());
        return Optional.of(new Assignment(
                text.anchor(title.get()),
                handIns(),
                team[0],
                team[1],
                dueDays(),
                table.map(rows -> points(rows, rubric)).orElse(0),
                rubric));
    }

    private static boolean isTitle(Node block) {
        return block instanceof Heading heading
                && heading.getLevel() == LEVEL
                && TITLES.contains(ParsedText.plain(heading).strip().toLowerCase(Locale.ROOT));
    }

    private Optional<TableBlock> table(Heading title) {
        List<Node> blocks = text.blocks();
        return blocks.subList(blocks.indexOf(title) + 1, blocks.size()).stream()
                .takeWhile(block -> !(block instanceof Heading heading && heading.getLevel() <= LEVEL))
                .filter(TableBlock.class::isInstance)
                .map(TableBlock.class::cast)
                .findFirst();
    }

    private List<HandIn> handIns() {
        Set<HandIn> kinds = new LinkedHashSet<>();
        for (String name : keys.texts("hand-in")) {
            Optional<HandIn> kind = HandIn.named(name.toLowerCase(Locale.ROOT));
            if (kind.isEmpty()) {
                flaw("hand-in", "course.check.badHandIn", name);
            }
            kind.ifPresent(kinds::add);
        }
        return kinds.isEmpty() ? List.of(HandIn.TEXT) : List.copyOf(kinds);
    }

    private int[] team() {
        return keys.text("team")
                .flatMap(given -> {
                    Matcher matcher = TEAM.matcher(given);
                    if (matcher.matches()) {
                        int from = Integer.parseInt(matcher.group(1));
                        int to = matcher.group(2) == null ? from : Integer.parseInt(matcher.group(2));
                        if (from >= 1 && to >= from && to <= LARGEST_TEAM) {
                            return Optional.of(new int[] {from, to});
                        }
                    }
                    flaw("team", "course.check.badTeam", given, String.valueOf(LARGEST_TEAM));
                    return Optional.empty();
                })
                .orElse(new int[] {1, 1});
    }

    private int dueDays() {
        return number("due", DUE, "course.check.badDue", LATEST, matcher -> {
                    boolean weeks = matcher.group(2) != null && matcher.group(2).matches("weeks?|周");
                    return Integer.parseInt(matcher.group(1)) * (weeks ? WEEK : 1);
                })
                .orElse(0);
    }

    private OptionalInt number(String key, Pattern shape, String textKey, int most, Function<Matcher, Integer> value) {
        Optional<String> given = keys.text(key);
        if (given.isEmpty()) {
            return OptionalInt.empty();
        }
        Matcher matcher = shape.matcher(given.get());
        int number = matcher.matches() ? value.apply(matcher) : 0;
        if (number < 1 || number > most) {
            flaw(key, textKey, given.get(), String.valueOf(most));
            return OptionalInt.empty();
        }
        return OptionalInt.of(number);
    }

    /** What is written in the front matter has to be what the rubric's best levels give. */
    private int points(TableBlock table, List<Assignment.Criterion> rubric) {
        int sum = rubric.stream().mapToInt(Assignment.Criterion::most).sum();
        OptionalInt given = number(
                "points",
                Pattern.compile("(\\d{1,4})"),
                "course.check.badPoints",
                MOST_POINTS,
                matcher -> Integer.parseInt(matcher.group(1)));
        if (given.isPresent() && given.getAsInt() != sum) {
            Position at = text.position(table);
            findings.flaw(
                    file,
                    at.line(),
                    at.column(),
                    "course.check.rubricPoints",
                    String.valueOf(sum),
                    String.valueOf(given.getAsInt()));
        }
        return sum;
    }

    private List<Assignment.Criterion> rubric(TableBlock table) {
        List<List<Node>> head = rows(table, TableHead.class);
        List<Node> titles = head.isEmpty() ? List.of() : head.getFirst();
        List<Assignment.Criterion> rubric = new ArrayList<>();
        for (List<Node> row : rows(table, TableBody.class)) {
            List<Assignment.Level> levels = new ArrayList<>();
            for (int column = 1; column < row.size() && column < titles.size(); column++) {
                level(titles.get(column), row.get(column)).ifPresent(levels::add);
            }
            rubric.add(new Assignment.Criterion(plain(row.getFirst()), levels));
        }
        return rubric;
    }

    /** A cell's own points count before those of its column; an empty cell is no level of this criterion. */
    private Optional<Assignment.Level> level(Node title, Node cell) {
        Matcher own = POINTS.matcher(plain(cell));
        Matcher column = POINTS.matcher(plain(title));
        boolean hasOwn = own.matches();
        boolean hasColumn = column.matches();
        if (plain(cell).isEmpty()) {
            return Optional.empty();
        }
        if (!hasOwn && !hasColumn) {
            Position at = text.position(cell);
            findings.flaw(file, at.line(), at.column(), "course.check.rubricWithoutPoints", plain(cell));
            return Optional.empty();
        }
        return Optional.of(new Assignment.Level(
                hasColumn ? column.group(1) : plain(title),
                Integer.parseInt(hasOwn ? own.group(2) : column.group(2)),
                hasOwn ? own.group(1) : plain(cell)));
    }

    private static List<List<Node>> rows(TableBlock table, Class<? extends Node> part) {
        return children(table)
                .filter(part::isInstance)
                .flatMap(AssignmentReader::children)
                .map(row -> children(row).toList())
                .filter(cells -> !cells.isEmpty())
                .toList();
    }

    private static Stream<Node> children(Node node) {
        return StreamSupport.stream(node.getChildren().spliterator(), false);
    }

    private static String plain(Node node) {
        return ParsedText.plain(node).strip();
    }

    private void flaw(String key, String textKey, String... arguments) {
        findings.flaw(file, keys.line(key), keys.column(key), textKey, arguments);
    }
}
