package org.qihang.learning;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a reader left beside a lesson's text, in the release and language that they read now.
 *
 * @param stoppedAt the block where they stopped; null where they haven't got beyond the first
 * @param marks in the order of the text; last those whose paragraph has changed
 */
public record Margin(@Nullable Integer stoppedAt, List<Placed> marks) {

    public static final Margin EMPTY = new Margin(null, List.of());

    public Margin {
        marks = List.copyOf(marks);
    }

    /** @param number of the block; null where the paragraph isn't there any more */
    public record Placed(Mark mark, @Nullable Integer number) {}

    public Optional<Mark> at(int number) {
        return marks.stream()
                .filter(placed -> placed.number() != null && placed.number() == number)
                .map(Placed::mark)
                .findFirst();
    }
}
