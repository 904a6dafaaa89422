package org.qihang.account.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.qihang.account.Language;
import org.qihang.account.Person;
import org.qihang.account.Role;
import org.qihang.account.SignIns;
import org.qihang.account.Universities;
import org.qihang.account.University;
import org.qihang.store.Ids;
import org.qihang.testing.Campus;
import org.qihang.testing.Pages;
import org.qihang.testing.QihangTest;
import org.springframework.beans.factory.annotation.Autowired;

@QihangTest
class RegisterViewTest {

    @Autowired
    Pages pages;

    @Autowired
    Campus campus;

    @Autowired
    SignIns signIns;

    @Autowired
    Universities universities;

    @AfterEach
    void close() {
        pages.close();
    }

    @Test
    void registersAndGoesOnWhereThePersonCameFrom() {
        University university = universities.find(campus.university()).orElseThrow();
        String email = fresh() + "@example.org";
        pages.open(null, Language.ZH, "/register?to=%2Fcourses%2Fx%3Fdo%3Djoin");

        _setValue(field("姓名"), "王小明");
        _setValue(_get(EmailField.class), email);
        _setValue(_get(PasswordField.class), Campus.PASSWORD);
        select(university);
        _get(ComboBox.class).setValue("商学院");
        _setValue(field("行政班"), "电商2401");
        _setValue(_get(Checkbox.class), true);
        pages.click(button("注册"));

        assertThat(Browser.secret()).isPresent();
        Person person =
                signIns.bySecret(Browser.secret().orElseThrow()).orElseThrow().person();
        assertThat(person)
                .extracting(
                        Person::fullName,
                        Person::email,
                        Person::university,
                        Person::school,
                        Person::homeClass,
                        Person::language)
                .containsExactly("王小明", email, university.id(), "商学院", "电商2401", Language.ZH);
        assertThat(person.asActor().holds(Role.STUDENT, university.id())).isTrue();
    }

    @Test
    void namesEachProblemAtItsFieldAndLosesNothing() {
        campus.university();
        campus.anotherUniversity();
        pages.openSignedOut("/register");
        _setValue(field("Full name"), "Wang Xiaoming");
        _setValue(_get(EmailField.class), "no address");
        _setValue(_get(PasswordField.class), "short");

        pages.click(button("Register"));

        assertThat(pages.text())
                .contains(
                        "Please give a whole e-mail address",
                        "at least 8 characters",
                        "Please choose a university",
                        "Please agree to the privacy text");
        assertThat(field("Full name").getValue()).isEqualTo("Wang Xiaoming");
        assertThat(_get(EmailField.class).getValue()).isEqualTo("no address");
        assertThat(_get(EmailField.class).isInvalid()).isTrue();
        assertThat(Browser.secret()).isEmpty();
    }

    @Test
    void offersTheSchoolsOfTheUniversityAndKeepsWhatWasTyped() {
        University university = universities.find(campus.university()).orElseThrow();
        pages.openSignedOut("/register");
        ComboBox<?> school = _get(ComboBox.class);

        select(university);

        assertThat(school.getListDataView().getItems().map(String::valueOf).toList())
                .isEqualTo(university.schools().stream()
                        .map(name -> name.in(Language.EN))
                        .toList());
        assertThat(school.isAllowCustomValue()).isTrue();
    }

    @SuppressWarnings("unchecked")
    private static void select(University university) {
        _setValue((Select<University>) _get(Select.class), university);
    }

    private static TextField field(String label) {
        return _get(TextField.class, spec -> spec.withLabel(label));
    }

    private static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }

    private static String fresh() {
        return Ids.random().toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]", "x");
    }
}
