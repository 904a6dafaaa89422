package org.qihang.account.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.qihang.account.Actor;
import org.qihang.account.Language;
import org.qihang.account.Localized;
import org.qihang.account.People;
import org.qihang.account.Role;
import org.qihang.account.Universities;
import org.qihang.account.University;
import org.qihang.account.UniversityId;
import org.qihang.store.Ids;
import org.qihang.testing.Campus;
import org.qihang.testing.Pages;
import org.qihang.testing.QihangTest;
import org.springframework.beans.factory.annotation.Autowired;

@QihangTest
class AdministrationViewTest {

    @Autowired
    Pages pages;

    @Autowired
    Campus campus;

    @Autowired
    People people;

    @Autowired
    Universities universities;

    @AfterEach
    void close() {
        pages.close();
    }

    @Test
    void theInstallationCreatesAUniversity() {
        String shortName = "u" + Ids.random().toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]", "x");
        pages.open(campus.withRole(Role.INSTALLATION_ADMIN), "/administration/new-university");

        _setValue(field("Short name"), shortName);
        _setValue(field("Name in Chinese"), "云海大学");
        pages.click(button("Add a school"));
        _setValue(field("School in Chinese"), "设计学院");
        pages.click(button("Create"));

        University created = universities.find(new UniversityId(shortName)).orElseThrow();
        assertThat(created.name()).isEqualTo(new Localized("云海大学", ""));
        assertThat(created.schools()).containsExactly(new Localized("设计学院", ""));
        assertThat(pages.address()).isEqualTo("/administration");
    }

    @Test
    void problemsStandAtTheirFields() {
        pages.open(campus.withRole(Role.INSTALLATION_ADMIN), "/administration/new-university");

        _setValue(field("Short name"), "远山");
        pages.click(button("Create"));

        assertThat(field("Short name").isInvalid()).isTrue();
        assertThat(pages.address()).isEqualTo("/administration/new-university");
    }

    @Test
    void aUniversitysAdministratorSeesTheirsAloneAndChangesIt() {
        UniversityId own = campus.anotherUniversity();
        University foreign = universities.find(campus.anotherUniversity()).orElseThrow();
        Actor administrator = administratorOf(own);
        campus.person("Own Student", own);
        campus.person("Foreign Student", foreign.id());

        pages.open(administrator, "/administration");
        assertThat(pages.text()).contains("Own Student", own.value());
        assertThat(pages.text()).doesNotContain("Foreign Student", foreign.id().value(), "Create a university");

        pages.go("/administration/universities/" + own.value());
        _setValue(field("Name in Chinese"), "新的名字");
        pages.click(button("Save"));
        assertThat(universities.find(own).orElseThrow().name().in(Language.ZH)).isEqualTo("新的名字");
        assertThat(_find(Button.class, spec -> spec.withText("End"))).isEmpty();
    }

    @Test
    void theAddressCarriesTheSearchAndCannotReachFurther() {
        UniversityId own = campus.anotherUniversity();
        UniversityId foreign = campus.anotherUniversity();
        Actor administrator = administratorOf(own);
        campus.person("Ann Own", own);
        campus.person("Ben Own", own);
        campus.person("Ann Foreign", foreign);

        pages.open(administrator, "/administration?university=" + foreign.value() + "&name=Ann");
        assertThat(pages.text()).contains("Ann Own").doesNotContain("Ann Foreign", "Ben Own");

        _setValue(field("Name, e-mail address or number"), "Ben");
        pages.click(button("Search"));
        assertThat(pages.address()).contains("name=Ben");
        assertThat(pages.text()).contains("Ben Own").doesNotContain("Ann Own");
    }

    @Test
    void aUniversityEndsAfterAQuestionAndReopens() {
        UniversityId university = campus.anotherUniversity();
        pages.open(campus.withRole(Role.INSTALLATION_ADMIN), "/administration/universities/" + university.value());

        pages.click(button("End"));
        Dialogs.confirm();
        assertThat(universities.find(university).orElseThrow().isOpen()).isFalse();
        assertThat(pages.text()).contains("This university has ended");

        pages.click(button("Reopen"));
        assertThat(universities.find(university).orElseThrow().isOpen()).isTrue();
    }

    @Test
    void studentsDontGetIn() {
        pages.open(campus.student(), "/administration");

        assertThat(_find(AdministrationView.class)).isEmpty();
    }

    private Actor administratorOf(UniversityId university) {
        Actor person = campus.person("The Administrator", university);
        people.grant(Actor.SYSTEM, person.id(), Role.UNIVERSITY_ADMIN, university);
        return campus.actor(person.id());
    }

    private static TextField field(String label) {
        return _get(TextField.class, spec -> spec.withLabel(label));
    }

    private static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }
}
