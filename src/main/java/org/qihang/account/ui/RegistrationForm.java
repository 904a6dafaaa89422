package org.qihang.account.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qihang.account.Language;
import org.qihang.account.Registration;
import org.qihang.account.University;
import org.qihang.uikit.Draft;
import org.qihang.uikit.FieldErrors;

/** What a person gives to register. */
class RegistrationForm extends Div {

    private final Language language;
    private final FieldErrors errors = new FieldErrors();
    private final TextField fullName = new TextField();
    private final EmailField email = new EmailField();
    private final PasswordField password = new PasswordField();
    private final Select<University> university = new Select<>();
    private final ComboBox<String> school = new ComboBox<>();
    private final TextField number = new TextField();
    private final TextField homeClass = new TextField();
    private final ConsentField consent = new ConsentField();

    private final Draft draft;

    RegistrationForm(List<University> universities, Language language) {
        this.language = language;
        addClassName("form");
        fullName.setLabel(getTranslation("account.RegistrationForm.fullName"));
        fullName.setAutocomplete(Autocomplete.NAME);
        email.setLabel(getTranslation("account.RegistrationForm.email"));
        email.setAutocomplete(Autocomplete.EMAIL);
        password.setLabel(getTranslation("account.RegistrationForm.password"));
        password.setHelperText(getTranslation("account.RegistrationForm.passwordHelp"));
        password.setAutocomplete(Autocomplete.NEW_PASSWORD);
        number.setLabel(getTranslation("account.RegistrationForm.number"));
        number.setHelperText(getTranslation("account.RegistrationForm.numberHelp"));
        homeClass.setLabel(getTranslation("account.RegistrationForm.homeClass"));
        homeClass.setHelperText(getTranslation("account.RegistrationForm.homeClassHelp"));
        offer(universities);
        Div studies = new Div(number, homeClass);
        studies.addClassName("half");
        add(errors.general(), fullName, email, password, university, school, studies, consent);
        errors.field("fullName", fullName);
        errors.field("email", email);
        errors.field("password", password);
        errors.field("university", university);
        errors.field("school", school);
        errors.field("number", number);
        errors.field("homeClass", homeClass);
        errors.field("consent", consent);
        draft = Draft.ofNobody(this, "register", fullName, email, number, homeClass);
    }

    void accepted() {
        draft.forget();
    }

    private void offer(List<University> universities) {
        university.setLabel(getTranslation("account.RegistrationForm.university"));
        university.setItemLabelGenerator(item -> item.name().in(language));
        university.setItems(universities);
        school.setLabel(getTranslation("account.RegistrationForm.school"));
        school.setAllowCustomValue(true);
        school.addCustomValueSetListener(event -> school.setValue(event.getDetail()));
        university.addValueChangeListener(event -> offerSchools(event.getValue()));
        if (universities.size() == 1) {
            university.setValue(universities.getFirst());
        } else {
            offerSchools(null);
        }
    }

    /** What was typed stays, whichever university is chosen. */
    private void offerSchools(@Nullable University chosen) {
        String typed = school.getValue();
        school.setItems(Optional.ofNullable(chosen).stream()
                .flatMap(some -> some.schools().stream())
                .map(name -> name.in(language))
                .toList());
        school.setValue(typed);
    }

    FieldErrors errors() {
        return errors;
    }

    Registration registration(ZoneId zone) {
        return new Registration(
                fullName.getValue(),
                email.getValue(),
                password.getValue(),
                university.getOptionalValue().map(University::id).orElse(null),
                Objects.requireNonNullElse(school.getValue(), ""),
                number.getValue(),
                homeClass.getValue(),
                zone,
                language,
                consent.version());
    }
}
