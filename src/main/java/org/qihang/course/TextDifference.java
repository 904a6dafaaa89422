package org.qihang.course;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Two versions of a text beside each other, line by line. Within a line that was changed, the words that are others are
 * marked; in Chinese each character is a word.
 *
 * @param isCut whether there is more than is shown
 */
public record TextDifference(List<Row> rows, boolean isCut) {

    private static final int CONTEXT = 3;
    private static final int MOST_ROWS = 1_000;
    /** Beyond it, finding what is the same takes longer than anybody waits. */
    private static final int MOST_LINES = 6_000;

    private static final int LONGEST_LINE = 4_000;
    private static final Pattern WORD = Pattern.compile("\\p{IsHan}|[\\p{L}\\p{N}&&[^\\p{IsHan}]]+|\\s+|.");

    public TextDifference {
        rows = List.copyOf(rows);
    }

    public sealed interface Row {}

    /** The same line in both, if it is not changed; a line that was added or removed stands on one side alone. */
    public record Lines(Optional<Line> older, Optional<Line> newer, boolean isChanged) implements Row {}

    /** So many lines that are the same. */
    public record Gap(int lines) implements Row {}

    /** @param number counted from 1 */
    public record Line(int number, List<Part> parts) {

        public Line {
            parts = List.copyOf(parts);
        }

        public String text() {
            return String.join("", parts.stream().map(Part::text).toList());
        }
    }

    public record Part(String text, boolean isMarked) {}

    public static TextDifference between(String older, String newer) {
        return new Builder(lines(older), lines(newer)).build();
    }

    private static List<String> lines(String text) {
        return text.lines().toList();
    }

    /** Where the two differ: ends are behind the last. */
    private record Change(int from, int fromEnd, int to, int toEnd) {

        boolean touches(Change next) {
            return fromEnd == next.from && toEnd == next.to;
        }

        Change with(Change next) {
            return new Change(from, next.fromEnd, to, next.toEnd);
        }
    }

    /** What is removed and added at one place is one change, whether or not the algorithm says so. */
    private static List<Change> changes(List<String> older, List<String> newer) {
        List<Change> changes = new ArrayList<>();
        for (AbstractDelta<String> delta : DiffUtils.diff(older, newer, new MyersDiffWithLinearSpace<String>())
                .getDeltas()) {
            Change next = change(delta);
            boolean touched = !changes.isEmpty() && changes.getLast().touches(next);
            changes.add(touched ? changes.removeLast().with(next) : next);
        }
        return changes;
    }

    private static Change change(AbstractDelta<String> delta) {
        int from = delta.getSource().getPosition();
        int to = delta.getTarget().getPosition();
        return new Change(
                from,
                from + delta.getSource().size(),
                to,
                to + delta.getTarget().size());
    }

    private static final class Builder {

        private final List<String> older;
        private final List<String> newer;
        private final List<Row> rows = new ArrayList<>();
        private int same;

        Builder(List<String> older, List<String> newer) {
            this.older = older;
            this.newer = newer;
        }

        TextDifference build() {
            int end = 0;
            int start = 0;
            int shorter = Math.min(older.size(), newer.size());
            while (start < shorter && older.get(start).equals(newer.get(start))) {
                start++;
            }
            while (end < shorter - start
                    && older.get(older.size() - 1 - end).equals(newer.get(newer.size() - 1 - end))) {
                end++;
            }
            changes(start, older.size() - end, newer.size() - end);
            unchanged(older.size(), newer.size(), false);
            boolean cut = rows.size() > MOST_ROWS;
            return new TextDifference(cut ? rows.subList(0, MOST_ROWS) : rows, cut);
        }

        private void changes(int start, int olderEnd, int newerEnd) {
            if (olderEnd + newerEnd - 2 * start > MOST_LINES) {
                unchanged(start, start, true);
                change(start, olderEnd, start, newerEnd);
                return;
            }
            for (Change change :
                    TextDifference.changes(older.subList(start, olderEnd), newer.subList(start, newerEnd))) {
                unchanged(start + change.from(), start + change.to(), true);
                change(start + change.from(), start + change.fromEnd(), start + change.to(), start + change.toEnd());
            }
        }

        /** Up to the next change, of which the last lines before it are shown. */
        private void unchanged(int olderEnd, int newerEnd, boolean beforeChange) {
            int first = same;
            int count = olderEnd - first;
            int shift = newerEnd - olderEnd;
            int after = first == 0 && rows.isEmpty() ? 0 : Math.min(CONTEXT, count);
            int before = beforeChange ? Math.min(CONTEXT, count - after) : 0;
            for (int line = first; line < first + after; line++) {
                same(line, shift);
            }
            if (count > after + before) {
                rows.add(new Gap(count - after - before));
            }
            for (int line = olderEnd - before; line < olderEnd; line++) {
                same(line, shift);
            }
        }

        private void same(int line, int shift) {
            List<Part> parts = List.of(new Part(older.get(line), false));
            rows.add(new Lines(
                    Optional.of(new Line(line + 1, parts)), Optional.of(new Line(line + 1 + shift, parts)), false));
        }

        /** The lines of a change stand beside each other in their order; what is left over stands alone. */
        private void change(int from, int fromEnd, int to, int toEnd) {
            int rowsOfChange = Math.min(Math.max(fromEnd - from, toEnd - to), MOST_ROWS + 1);
            for (int row = 0; row < rowsOfChange; row++) {
                boolean old = from + row < fromEnd;
                boolean now = to + row < toEnd;
                if (old && now) {
                    rows.add(changed(from + row, to + row));
                } else if (old) {
                    rows.add(new Lines(Optional.of(whole(older, from + row)), Optional.empty(), true));
                } else {
                    rows.add(new Lines(Optional.empty(), Optional.of(whole(newer, to + row)), true));
                }
            }
            same = fromEnd;
        }

        private Lines changed(int from, int to) {
            if (Math.max(older.get(from).length(), newer.get(to).length()) > LONGEST_LINE) {
                return new Lines(Optional.of(whole(older, from)), Optional.of(whole(newer, to)), true);
            }
            List<String> before = words(older.get(from));
            List<String> after = words(newer.get(to));
            List<Part> beforeParts = new ArrayList<>();
            List<Part> afterParts = new ArrayList<>();
            int beforeAt = 0;
            int afterAt = 0;
            for (Change change : TextDifference.changes(before, after)) {
                part(beforeParts, before.subList(beforeAt, change.from()), false);
                part(afterParts, after.subList(afterAt, change.to()), false);
                beforeAt = change.fromEnd();
                afterAt = change.toEnd();
                part(beforeParts, before.subList(change.from(), beforeAt), true);
                part(afterParts, after.subList(change.to(), afterAt), true);
            }
            part(beforeParts, before.subList(beforeAt, before.size()), false);
            part(afterParts, after.subList(afterAt, after.size()), false);
            return new Lines(
                    Optional.of(new Line(from + 1, beforeParts)), Optional.of(new Line(to + 1, afterParts)), true);
        }

        private static Line whole(List<String> text, int line) {
            return new Line(line + 1, List.of(new Part(text.get(line), true)));
        }

        private static void part(List<Part> parts, List<String> words, boolean marked) {
            if (!words.isEmpty()) {
                parts.add(new Part(String.join("", words), marked));
            }
        }

        private static List<String> words(String line) {
            return WORD.matcher(line).results().map(MatchResult::group).toList();
        }
    }
}
