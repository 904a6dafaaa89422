package org.qihang.course.internal;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.qihang.course.Grading;
import org.qihang.course.Grading.Mark;
import org.qihang.course.Response;
import org.qihang.course.internal.AnswerKeyDocument.Accepted;

/** Compares an answer with its key. */
public final class Marking {

    private static final Pattern GROUPED = Pattern.compile("[+-]?\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?");
    /** Short enough that no exponent makes a number that fills the memory. */
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(?:\\d{1,40}(?:\\.\\d{0,40})?|\\.\\d{1,40})(?:e[+-]?\\d{1,3})?");

    private Marking() {}

    public static Grading.Answer mark(AnswerKeyDocument.Key key, Response given) {
        OptionalInt accepted = accepted(key, given);
        return new Grading.Answer(
                key.key(),
                mark(key, given, accepted),
                key.points(),
                given,
                right(key),
                key.accepted().stream().map(Marking::shown).toList(),
                feedback(key, given, accepted),
                key.explanationHtml(),
                null);
    }

    private static Mark mark(AnswerKeyDocument.Key key, Response given, OptionalInt accepted) {
        boolean right = switch (key.kind()) {
            case SINGLE_CHOICE, MULTIPLE_CHOICE, TRUE_FALSE ->
                new HashSet<>(given.chosen()).equals(new HashSet<>(key.right()));
            case MATCHING, ORDERING -> given.chosen().equals(key.right());
            case FILL_IN, NUMERIC -> accepted.isPresent();
            case SHORT_TEXT -> false;
        };
        if (right) {
            return Mark.RIGHT;
        }
        // What is empty needs no person to say that it is wrong
        return key.kind() == org.qihang.course.QuestionKind.SHORT_TEXT && !given.isEmpty() ? Mark.WAITING : Mark.WRONG;
    }

    private static Response right(AnswerKeyDocument.Key key) {
        return key.accepted().isEmpty()
                ? new Response(key.right(), "")
                : Response.text(key.accepted().getFirst().text());
    }

    private static String shown(Accepted accepted) {
        return accepted.tolerance().isEmpty() ? accepted.text() : accepted.text() + " ± " + accepted.tolerance();
    }

    private static List<String> feedback(AnswerKeyDocument.Key key, Response given, OptionalInt accepted) {
        IntStream chosen = key.kind().isTyped()
                ? accepted.stream()
                : given.chosen().stream()
                        .mapToInt(Integer::intValue)
                        .filter(any -> key.kind().isChoice());
        return chosen.filter(index -> index < key.feedbackHtml().size())
                .mapToObj(key.feedbackHtml()::get)
                .filter(html -> !html.isEmpty())
                .toList();
    }

    /** The first that fits. */
    private static OptionalInt accepted(AnswerKeyDocument.Key key, Response given) {
        return IntStream.range(0, key.accepted().size())
                .filter(index -> switch (key.kind()) {
                    case NUMERIC -> isNear(key.accepted().get(index), given.text());
                    case FILL_IN -> folded(key.accepted().get(index).text()).equals(folded(given.text()));
                    default -> false;
                })
                .findFirst();
    }

    private static boolean isNear(Accepted accepted, String given) {
        BigDecimal tolerance = number(accepted.tolerance()).orElse(BigDecimal.ZERO);
        return number(given)
                .flatMap(one ->
                        number(accepted.text()).map(other -> one.subtract(other).abs()))
                .filter(distance -> distance.compareTo(tolerance) <= 0)
                .isPresent();
    }

    /**
     * A number as people write it: full-width digits, a percent sign and commas between thousands are understood. Empty where
     * it is none.
     */
    public static Optional<BigDecimal> number(String text) {
        String plain = folded(text).replace('\u2212', '-').replaceFirst("\\s*%$", "");
        String digits = GROUPED.matcher(plain).matches() ? plain.replace(",", "") : plain;
        return NUMBER.matcher(digits).matches() ? Optional.of(new BigDecimal(digits)) : Optional.empty();
    }

    /** Width, case and spaces don't count. */
    static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .strip()
                .replaceAll("\\s+", " ");
    }
}
