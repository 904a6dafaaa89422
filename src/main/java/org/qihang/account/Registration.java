package org.qihang.account;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.qihang.account.internal.Names;
import org.qihang.store.Rejected;
import org.qihang.store.Rejected.Problem;

/**
 * What a person gives to register.
 *
 * @param consent the version of the privacy text that they agreed to; null if they did not
 */
public record Registration(
        String fullName,
        String email,
        String password,
        @Nullable UniversityId university,
        String school,
        String number,
        String homeClass,
        ZoneId zone,
        Language language,
        @Nullable String consent) {

    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\"]{1,64}@[^\\s@<>\"]{1,180}\\.[^\\s@<>\".]{2,}");
    private static final Pattern NUMBER = Pattern.compile("[A-Za-z0-9-]{0,32}");
    private static final int SHORTEST_PASSWORD = 8;
    /** BCrypt reads no more. */
    private static final int LONGEST_PASSWORD_BYTES = 72;

    private static final int LONGEST_TEXT = 80;

    public Registration {
        fullName = fullName.strip();
        email = Names.normal(email);
        school = school.strip();
        number = Names.typed(number);
        homeClass = homeClass.strip();
    }

    /** @throws Rejected with every problem at once */
    public void validate() {
        List<Problem> problems = new ArrayList<>(problemsOfPerson());
        if (university == null) {
            problems.add(problem("university", "account.problem.university"));
        }
        if (!problems.isEmpty()) {
            throw Rejected.with(problems);
        }
    }

    /** Everything that can be wrong, but for the university, which an administrator of the installation lacks. */
    List<Problem> problemsOfPerson() {
        List<Problem> problems = new ArrayList<>(Profile.problems(fullName, school, homeClass));
        if (!EMAIL.matcher(email).matches()) {
            problems.add(problem("email", "account.problem.email"));
        }
        if (!NUMBER.matcher(number).matches()) {
            problems.add(problem("number", "account.problem.number"));
        }
        problems.addAll(passwordProblems(password));
        if (consent == null) {
            problems.add(problem("consent", "account.problem.consent"));
        }
        return problems;
    }

    static List<Problem> passwordProblems(String password) {
        if (password.length() < SHORTEST_PASSWORD) {
            return List.of(new Problem("password", "account.problem.passwordShort", List.of(SHORTEST_PASSWORD)));
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_PASSWORD_BYTES) {
            return List.of(problem("password", "account.problem.passwordLong"));
        }
        return List.of();
    }

    static Problem problem(String field, String key) {
        return new Problem(field, key, List.of());
    }

    static boolean tooLong(String text) {
        return text.length() > LONGEST_TEXT;
    }
}
