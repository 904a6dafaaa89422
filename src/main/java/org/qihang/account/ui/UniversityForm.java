package org.qihang.account.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.util.ArrayList;
import java.util.List;
import org.qihang.account.Localized;
import org.qihang.uikit.Buttons;
import org.qihang.uikit.FieldErrors;
import org.qihang.uikit.Row;
import org.qihang.uikit.Stack;

/** A university's name and its schools, in both languages. A school that is emptied goes. */
class UniversityForm extends Div {

    private final FieldErrors errors = new FieldErrors();
    private final LocalizedField name;
    private final Stack schoolRows = new Stack();
    private final List<LocalizedField> schools = new ArrayList<>();

    UniversityForm(Localized named, List<Localized> schoolNames) {
        addClassName("form");
        name = new LocalizedField(
                getTranslation("account.UniversityForm.nameZh"),
                getTranslation("account.UniversityForm.nameEn"),
                named);
        errors.field("name", name.first());
        schoolNames.forEach(this::addSchool);
        add(
                errors.general(),
                name,
                new H3(getTranslation("account.UniversityForm.schools")),
                schoolRows,
                new Row(Buttons.plain(
                        getTranslation("account.UniversityForm.addSchool"),
                        event -> addSchool(Localized.EMPTY).first().focus())));
    }

    private LocalizedField addSchool(Localized school) {
        LocalizedField field = new LocalizedField(
                getTranslation("account.UniversityForm.schoolZh"),
                getTranslation("account.UniversityForm.schoolEn"),
                school);
        schools.add(field);
        schoolRows.add(field);
        return field;
    }

    FieldErrors errors() {
        return errors;
    }

    Localized name() {
        return name.value();
    }

    List<Localized> schools() {
        return schools.stream()
                .map(LocalizedField::value)
                .filter(school -> !school.isEmpty())
                .toList();
    }
}
