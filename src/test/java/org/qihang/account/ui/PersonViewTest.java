package org.qihang.account.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.qihang.account.AccountRoutes;
import org.qihang.account.Actor;
import org.qihang.account.People;
import org.qihang.account.PersonId;
import org.qihang.account.Role;
import org.qihang.testing.Campus;
import org.qihang.testing.Pages;
import org.qihang.testing.QihangTest;
import org.qihang.testing.ResetLinks;
import org.springframework.beans.factory.annotation.Autowired;

@QihangTest
class PersonViewTest {

    @Autowired
    Pages pages;

    @Autowired
    Campus campus;

    @Autowired
    People people;

    @Autowired
    ResetLinks links;

    @AfterEach
    void close() {
        pages.close();
    }

    @Test
    void aRoleIsGrantedAndRevoked() {
        PersonId person = campus.student("Zhao Min").id();
        pages.open(campus.withRole(Role.UNIVERSITY_ADMIN), AccountRoutes.administered(person));

        choose("Mentor · Pearl River University of Innovation");
        pages.click(button("Grant"));
        assertThat(campus.actor(person).holds(Role.MENTOR, campus.university())).isTrue();

        pages.click(_find(Button.class, spec -> spec.withText("Revoke")).getLast());
        assertThat(campus.actor(person).holds(Role.MENTOR)).isFalse();
    }

    @Test
    void aUniversitysAdministratorIsOfferedNoRightsOfAdministrators() {
        PersonId person = campus.student().id();
        pages.open(campus.withRole(Role.UNIVERSITY_ADMIN), AccountRoutes.administered(person));

        assertThat(offers()).isNotEmpty().noneMatch(offer -> offer.contains("Administrator"));
    }

    @Test
    void theInstallationIsOfferedThemAll() {
        PersonId person = campus.student().id();
        pages.open(campus.withRole(Role.INSTALLATION_ADMIN), AccountRoutes.administered(person));

        assertThat(offers())
                .contains("Administrator of the platform", "Administrator · Pearl River University of Innovation");
    }

    @Test
    void aPersonIsDisabledAfterAQuestionAndEnabledAgain() {
        PersonId person = campus.student().id();
        pages.open(campus.withRole(Role.UNIVERSITY_ADMIN), AccountRoutes.administered(person));

        pages.click(button("Disable"));
        assertThat(campus.person(person).isDisabled()).isFalse();
        Dialogs.confirm();
        assertThat(campus.person(person).isDisabled()).isTrue();
        assertThat(pages.text()).contains("can't sign in");

        pages.click(button("Enable again"));
        assertThat(campus.person(person).isDisabled()).isFalse();
    }

    @Test
    void aLinkForANewPasswordIsSent() {
        PersonId person = campus.student().id();
        pages.open(campus.withRole(Role.UNIVERSITY_ADMIN), AccountRoutes.administered(person));

        pages.click(button("Send a link for a new password"));

        assertThat(links.requests(person)).hasSize(1);
    }

    @Test
    void whoBelongsElsewhereTooIsNotDisabledFromHere() {
        PersonId person = campus.student().id();
        people.grant(Actor.SYSTEM, person, Role.MENTOR, campus.anotherUniversity());
        pages.open(campus.withRole(Role.UNIVERSITY_ADMIN), AccountRoutes.administered(person));

        assertThat(pages.text()).contains("belongs to another university too");
        assertThat(_find(Button.class, spec -> spec.withText("Disable"))).isEmpty();
    }

    @Test
    void nobodyOfAnotherUniversityIsShown() {
        PersonId foreign =
                campus.person("Foreign Student", campus.anotherUniversity()).id();

        pages.open(campus.withRole(Role.UNIVERSITY_ADMIN), AccountRoutes.administered(foreign));

        assertThat(pages.text()).doesNotContain("Foreign Student");
    }

    @SuppressWarnings("unchecked")
    private static Select<Object> select() {
        return (Select<Object>) _get(Select.class);
    }

    private static List<String> offers() {
        return select().getListDataView()
                .getItems()
                .map(select().getItemLabelGenerator()::apply)
                .toList();
    }

    private static void choose(String offer) {
        Object chosen = select().getListDataView()
                .getItems()
                .filter(item -> select().getItemLabelGenerator().apply(item).equals(offer))
                .findFirst()
                .orElseThrow();
        select().setValue(chosen);
    }

    private static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }
}
