package org.qihang.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.qihang.store.Ids;
import org.qihang.store.Rejected;
import org.qihang.testing.Campus;
import org.qihang.testing.QihangTest;
import org.springframework.beans.factory.annotation.Autowired;

@QihangTest
class RegistrationsTest {

    @Autowired
    Registrations registrations;

    @Autowired
    SignIns signIns;

    @Autowired
    People people;

    @Autowired
    Campus campus;

    @Test
    void aNewPersonIsAStudentOfTheirUniversityAndSignsInByAddressOrNumber() {
        Registration given = registration(fresh() + "@example.org", "N" + fresh());

        PersonId id = registrations.register(PersonId.random(), given);

        Person person = people.find(id).orElseThrow();
        assertThat(person.fullName()).isEqualTo("王小明");
        assertThat(person.asActor().holds(Role.STUDENT, campus.university())).isTrue();
        assertThat(signIns.signIn(given.email(), Campus.PASSWORD, "Firefox")).isInstanceOf(SignInResult.SignedIn.class);
        assertThat(signIns.signIn(given.number(), Campus.PASSWORD, "Firefox"))
                .isInstanceOf(SignInResult.SignedIn.class);
        assertThat(signIns.signIn(given.number(), "something else", "Firefox"))
                .isInstanceOf(SignInResult.Refused.class);
    }

    @Test
    void anAddressBelongsToOnePersonHoweverManyAskAtOnce() throws Exception {
        Registration given = registration(fresh() + "@example.org", "");
        Callable<Boolean> attempt = () -> {
            try {
                registrations.register(PersonId.random(), given);
                return true;
            } catch (Rejected taken) {
                assertThat(taken.problems())
                        .extracting(Rejected.Problem::textKey)
                        .containsExactly("account.problem.emailTaken");
                return false;
            }
        };
        int succeeded = 0;
        try (var threads = Executors.newFixedThreadPool(8)) {
            List<Future<Boolean>> results = threads.invokeAll(
                    IntStream.range(0, 16).mapToObj(i -> attempt).toList());
            for (Future<Boolean> result : results) {
                succeeded += result.get() ? 1 : 0;
            }
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        }

        assertThat(succeeded).isEqualTo(1);
    }

    @Test
    void everyProblemIsNamedAtItsField() {
        Registration bad =
                new Registration(" ", "no address", "short", null, "", "12 34", "", Campus.SHANGHAI, Language.ZH, null);

        assertThatThrownBy(() -> registrations.register(PersonId.random(), bad))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        rejected -> assertThat(rejected.problems())
                                .extracting(Rejected.Problem::field)
                                .containsExactlyInAnyOrder(
                                        "fullName", "email", "number", "password", "university", "consent"));
    }

    private Registration registration(String email, String number) {
        return new Registration(
                "王小明",
                email,
                Campus.PASSWORD,
                campus.university(),
                "商学院",
                number,
                "电商2401",
                Campus.SHANGHAI,
                Language.ZH,
                "2026-11");
    }

    private static String fresh() {
        return Ids.random().replaceAll("[^A-Za-z0-9]", "x");
    }
}
