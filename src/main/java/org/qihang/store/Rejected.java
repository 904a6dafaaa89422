package org.qihang.store;

import java.util.List;

/**
 * A command that was understood and refused, with nothing changed. The view shows each problem at its field; problems
 * without a field (an empty name) stand above the form.
 */
public class Rejected extends RuntimeException {

    private final transient List<Problem> problems;

    private Rejected(List<Problem> problems) {
        super(problems.toString());
        this.problems = List.copyOf(problems);
    }

    public static Rejected at(String field, String textKey, Object... arguments) {
        return new Rejected(List.of(new Problem(field, textKey, List.of(arguments))));
    }

    public static Rejected because(String textKey, Object... arguments) {
        return at("", textKey, arguments);
    }

    public static Rejected with(List<Problem> problems) {
        return new Rejected(problems);
    }

    public List<Problem> problems() {
        return problems;
    }

    /**
     * @param field the name of the form's field, or empty
     * @param textKey a key of the texts, such as {@code account.problem.emailTaken}
     */
    public record Problem(String field, String textKey, List<Object> arguments) {

        public Problem {
            arguments = List.copyOf(arguments);
        }
    }
}
