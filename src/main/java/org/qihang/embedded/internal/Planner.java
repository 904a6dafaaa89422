package org.qihang.embedded.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Chooses the index for a query: the one whose leading fields the filter fixes best, or that has the wanted order. */
final class Planner {

    private static final int UNIQUE = 1000;
    private static final int POINT = 10;
    private static final int RANGE = 5;
    private static final int SORTED = 8;
    private static final int MOST_RANGES = 2000;
    private static final IndexFields ID = new IndexFields(List.of(FieldPath.of("_id")), List.of(true));

    private final List<StoredIndex> indexes;

    Planner(List<StoredIndex> indexes) {
        this.indexes = indexes;
    }

    Plan plan(Filter filter, SortOrder order) {
        Map<String, List<Bounds>> bounds = boundsOf(filter);
        Plan best = better(Plan.scan(), tryIndex(null, ID, bounds, order));
        for (StoredIndex index : indexes) {
            best = better(best, tryIndex(index, index.fields(), bounds, order));
        }
        return best.worth() >= POINT ? best : better(best, union(filter));
    }

    private static Plan better(Plan one, @Nullable Plan other) {
        return other != null && other.worth() > one.worth() ? other : one;
    }

    private @Nullable Plan union(Filter filter) {
        for (Filter part : filter instanceof Filter.And(List<Filter> parts) ? parts : List.of(filter)) {
            if (part instanceof Filter.Or(List<Filter> branches)) {
                List<Plan> plans = branches.stream()
                        .map(branch -> plan(branch, SortOrder.NONE))
                        .toList();
                if (plans.stream().noneMatch(Plan::readsAll)) {
                    return new Plan(
                            plans.stream()
                                    .flatMap(plan -> plan.accesses().stream())
                                    .toList(),
                            false,
                            false,
                            POINT);
                }
            }
        }
        return null;
    }

    private static Map<String, List<Bounds>> boundsOf(Filter filter) {
        Map<String, List<Bounds>> bounds = new HashMap<>();
        collect("", filter, bounds);
        return bounds;
    }

    private static void collect(String parent, Filter filter, Map<String, List<Bounds>> into) {
        switch (filter) {
            case Filter.And(List<Filter> parts) -> parts.forEach(part -> collect(parent, part, into));
            case Filter.Field(FieldPath path, Condition.DocumentElement(Filter inner)) ->
                collect(parent + path.text() + ".", inner, into);
            case Filter.Field(FieldPath path, Condition condition) -> {
                Bounds bounds = Bounds.of(condition);
                if (bounds != null) {
                    into.computeIfAbsent(parent + path.text(), _ -> new ArrayList<>())
                            .add(bounds);
                }
            }
            default -> {}
        }
    }

    private static @Nullable Plan tryIndex(
            @Nullable StoredIndex index, IndexFields fields, Map<String, List<Bounds>> bounds, SortOrder order) {
        List<Range> ranges = List.of(Range.EVERYTHING);
        int fixed = 0;
        int single = 0;
        boolean ranged = false;
        boolean arrayUsed = false;
        boolean rejectsMissing = false;
        while (fixed < fields.count() && !ranged) {
            boolean array = index != null && index.isMultikey(fixed);
            Bounds here = combined(bounds.get(fields.paths().get(fixed).text()), array);
            if (here == null
                    || array && arrayUsed
                    || ranges.size() * here.ranges().size() > MOST_RANGES) {
                break;
            }
            ranges = extend(ranges, here, fields.ascending().get(fixed));
            arrayUsed |= array;
            rejectsMissing |= here.rejectsMissing();
            ranged = !here.points();
            if (!ranged) {
                single += single == fixed && here.ranges().size() == 1 ? 1 : 0;
                fixed++;
            }
        }
        if (index != null && index.sparse() && !rejectsMissing) {
            return null;
        }
        Boolean backwards = backwards(index, fields, single, order);
        int worth = fixed * POINT + (ranged ? RANGE : 0) + (backwards != null ? SORTED : 0);
        boolean unique = fixed == fields.count() && (index == null || index.isUnique());
        return new Plan(
                List.of(new Plan.Access(index, ranges)),
                backwards != null && backwards,
                backwards != null,
                unique ? worth + UNIQUE : worth);
    }

    /** Below an array only one of several conditions can be used: others may be met by other elements. */
    private static @Nullable Bounds combined(@Nullable List<Bounds> bounds, boolean array) {
        if (bounds == null) {
            return null;
        }
        return array
                ? bounds.stream().filter(Bounds::points).findFirst().orElse(bounds.getFirst())
                : bounds.stream().reduce(Bounds::and).orElse(null);
    }

    private static List<Range> extend(List<Range> ranges, Bounds here, boolean ascending) {
        List<Range> extended = new ArrayList<>();
        for (Range range : ranges) {
            for (Range next : here.ranges()) {
                extended.add((ascending ? next : next.inverted()).below(range.from()));
            }
        }
        extended.sort(Comparator.comparing(Range::from));
        return extended;
    }

    /** Whether the index has the wanted order, and if so, whether it is read backwards; null when it has not. */
    private static @Nullable Boolean backwards(
            @Nullable StoredIndex index, IndexFields fields, int single, SortOrder order) {
        if (order.isNone() || index != null && index.isMultikey()) {
            return null;
        }
        List<FieldPath> constant = fields.paths().subList(0, single);
        Boolean backwards = null;
        int field = single;
        for (SortOrder.By by : order.fields()) {
            if (constant.contains(by.path())) {
                continue;
            }
            boolean id = by.path().text().equals("_id") && field == fields.count();
            if (!id && (field == fields.count() || !fields.paths().get(field).equals(by.path()))) {
                return null;
            }
            boolean turned = by.ascending() != (id || fields.ascending().get(field));
            if (backwards != null && backwards != turned) {
                return null;
            }
            backwards = turned;
            if (id) {
                break;
            }
            field++;
        }
        return backwards == null ? Boolean.FALSE : backwards;
    }
}
