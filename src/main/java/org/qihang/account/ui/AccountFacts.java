package org.qihang.account.ui;

import java.util.List;
import org.qihang.account.Language;
import org.qihang.account.Person;
import org.qihang.account.University;
import org.qihang.uikit.Stack;

/** What stands fast about a person: how they sign in, where they belong, what they may do. */
class AccountFacts extends Stack {

    AccountFacts(Person person, List<University> universities, Language language) {
        tight();
        add(new Fact(getTranslation("account.RegistrationForm.email"), person.email()));
        universities.stream()
                .filter(university -> university.id().equals(person.university()))
                .forEach(university -> add(new Fact(
                        getTranslation("account.RegistrationForm.university"),
                        university.name().in(language))));
        if (!person.number().isEmpty()) {
            add(new Fact(getTranslation("account.RegistrationForm.number"), person.number()));
        }
    }
}
