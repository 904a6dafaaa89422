package org.qihang.account;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.qihang.store.Rejected;
import org.qihang.store.Rejected.Problem;

/** What a person may change of themselves. */
public record Profile(String fullName, String school, String homeClass, ZoneId zone, Language language) {

    public Profile {
        fullName = fullName.strip();
        school = school.strip();
        homeClass = homeClass.strip();
    }

    /** @throws Rejected with every problem at once */
    public void validate() {
        List<Problem> problems = problems(fullName, school, homeClass);
        if (!problems.isEmpty()) {
            throw Rejected.with(problems);
        }
    }

    static List<Problem> problems(String fullName, String school, String homeClass) {
        List<Problem> problems = new ArrayList<>();
        if (fullName.isEmpty() || Registration.tooLong(fullName)) {
            problems.add(Registration.problem("fullName", "account.problem.fullName"));
        }
        if (Registration.tooLong(school)) {
            problems.add(Registration.problem("school", "account.problem.tooLong"));
        }
        if (Registration.tooLong(homeClass)) {
            problems.add(Registration.problem("homeClass", "account.problem.tooLong"));
        }
        return problems;
    }
}
