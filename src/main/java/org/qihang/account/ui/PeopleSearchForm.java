package org.qihang.account.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Consumer;
import org.qihang.account.Language;
import org.qihang.account.University;
import org.qihang.uikit.Buttons;
import org.qihang.uikit.Row;

class PeopleSearchForm extends Div {

    PeopleSearchForm(
            List<University> universities,
            boolean all,
            PeopleSearch search,
            Language language,
            Consumer<PeopleSearch> ask) {
        addClassName("form");
        Select<University> university = new Select<>();
        university.setLabel(getTranslation("account.RegistrationForm.university"));
        university.setItems(universities);
        university.setItemLabelGenerator(item -> item == null
                ? getTranslation("account.RoleNames.everywhere")
                : item.name().in(language));
        university.setEmptySelectionAllowed(all);
        university.setEmptySelectionCaption(getTranslation("account.RoleNames.everywhere"));
        universities.stream()
                .filter(item -> item.id().equals(search.university()))
                .forEach(university::setValue);
        TextField text = new TextField(getTranslation("account.PeopleSearchForm.text"));
        text.setHelperText(getTranslation("account.PeopleSearchForm.textHelp"));
        text.setClearButtonVisible(true);
        text.setValue(search.text());
        Button find = Buttons.go(
                getTranslation("account.PeopleSearchForm.find"),
                event -> ask.accept(new PeopleSearch(
                        university.getOptionalValue().map(University::id).orElse(null), text.getValue(), true)));
        find.addClickShortcut(Key.ENTER);
        Div fields = new Div(university, text);
        fields.addClassName("half");
        add(fields, new Row(find));
        university.setVisible(universities.size() > 1 || all);
    }
}
