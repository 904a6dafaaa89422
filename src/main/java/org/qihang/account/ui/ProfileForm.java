package org.qihang.account.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import java.time.ZoneId;
import java.util.Objects;
import org.qihang.account.Language;
import org.qihang.account.Person;
import org.qihang.account.Profile;
import org.qihang.uikit.Draft;
import org.qihang.uikit.FieldErrors;
import org.qihang.uikit.Zones;

/** What a person may change of themselves. */
class ProfileForm extends Div {

    private final Person person;
    private final FieldErrors errors = new FieldErrors();
    private final TextField fullName = new TextField();
    private final TextField school = new TextField();
    private final TextField homeClass = new TextField();
    private final ComboBox<ZoneId> zone = new ComboBox<>();
    private final RadioButtonGroup<Language> language = new RadioButtonGroup<>();

    private final Draft draft;

    ProfileForm(Person person) {
        this.person = person;
        addClassName("form");
        fullName.setLabel(getTranslation("account.RegistrationForm.fullName"));
        fullName.setAutocomplete(Autocomplete.NAME);
        fullName.setValue(person.fullName());
        school.setLabel(getTranslation("account.RegistrationForm.school"));
        school.setValue(person.school());
        homeClass.setLabel(getTranslation("account.RegistrationForm.homeClass"));
        homeClass.setValue(person.homeClass());
        zone.setLabel(getTranslation("account.ProfileForm.zone"));
        zone.setItems(Zones.with(person.zone()));
        zone.setItemLabelGenerator(ZoneId::getId);
        zone.setValue(person.zone());
        language.setLabel(getTranslation("account.ProfileForm.language"));
        language.setItems(Language.values());
        language.setItemLabelGenerator(item -> item.locale().getDisplayLanguage(item.locale()));
        language.setValue(person.language());
        Div studies = new Div(school, homeClass);
        studies.addClassName("half");
        add(errors.general(), fullName, studies, zone, language);
        errors.field("fullName", fullName);
        errors.field("school", school);
        errors.field("homeClass", homeClass);
        draft = Draft.of(this, person.id(), "profile", fullName, school, homeClass);
    }

    void saved() {
        draft.forget();
    }

    FieldErrors errors() {
        return errors;
    }

    Profile profile() {
        return new Profile(
                fullName.getValue(),
                school.getValue(),
                homeClass.getValue(),
                Objects.requireNonNullElse(zone.getValue(), person.zone()),
                Objects.requireNonNullElse(language.getValue(), person.language()));
    }
}
