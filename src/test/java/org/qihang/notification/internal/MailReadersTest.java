package org.qihang.notification.internal;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.qihang.account.Actor;
import org.qihang.account.DemoEntrance;
import org.qihang.account.Grant;
import org.qihang.account.NotAllowed;
import org.qihang.account.Person;
import org.qihang.account.PersonId;
import org.qihang.account.Role;
import org.qihang.account.UniversityId;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class MailReadersTest {

    private static final UniversityId ZHUJIANG = new UniversityId("zhujiang");

    private final Actor installation =
            new Actor(PersonId.random(), List.of(new Grant(Role.INSTALLATION_ADMIN, null, Instant.EPOCH, "system")));
    private final Actor university = with(Role.UNIVERSITY_ADMIN);

    @Test
    void areTheAdministratorsOfTheInstallation() {
        assertThatCode(() -> readers().require(installation)).doesNotThrowAnyException();
        assertThatThrownBy(() -> readers().require(university)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void areTheAdministratorsOfUniversitiesTooInTheDemo() {
        assertThatCode(() -> readers(new Demo(true)).require(university)).doesNotThrowAnyException();
        assertThatThrownBy(() -> readers(new Demo(true)).require(with(Role.ORGANIZER)))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void areNotMoreWhileTheDemoIsShut() {
        assertThatThrownBy(() -> readers(new Demo(false)).require(university)).isInstanceOf(NotAllowed.class);
    }

    private static Actor with(Role role) {
        return new Actor(PersonId.random(), List.of(new Grant(role, ZHUJIANG, Instant.EPOCH, "system")));
    }

    private static MailReaders readers(DemoEntrance... entrances) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        List.of(entrances).forEach(entrance -> beans.addBean("entrance", entrance));
        return new MailReaders(beans.getBeanProvider(DemoEntrance.class));
    }

    private record Demo(boolean open) implements DemoEntrance {

        @Override
        public List<Person> people() {
            return List.of();
        }
    }
}
