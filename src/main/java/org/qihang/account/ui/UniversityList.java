package org.qihang.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.qihang.account.Language;
import org.qihang.account.University;
import org.qihang.uikit.Chip;

class UniversityList extends UnorderedList {

    UniversityList(List<University> universities, Language language) {
        addClassName("rows");
        universities.forEach(university -> add(new ListItem(described(university, language), state(university))));
    }

    private Component described(University university, Language language) {
        Anchor name = new Anchor(
                "/" + UniversityView.ADDRESS + "/" + university.id().value(),
                university.name().in(language));
        Paragraph about = new Paragraph(getTranslation(
                "account.UniversityList.about",
                university.id().value(),
                university.schools().size()));
        about.addClassName("xs");
        return new Div(name, about);
    }

    private Component state(University university) {
        return university.isOpen()
                ? new Chip(getTranslation("account.UniversityList.open"), Chip.Tone.OK)
                : new Chip(getTranslation("account.UniversityList.ended"));
    }
}
