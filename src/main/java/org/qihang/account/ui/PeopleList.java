package org.qihang.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qihang.account.AccountRoutes;
import org.qihang.account.Person;
import org.qihang.uikit.Chip;
import org.qihang.uikit.Row;

/** People, each with what tells them apart from others of the same name, and the way to their page. */
class PeopleList extends Div {

    PeopleList(List<Person> people, RoleNames names) {
        UnorderedList list = new UnorderedList();
        list.addClassName("rows");
        people.forEach(person -> list.add(new ListItem(described(person, names), state(person))));
        Paragraph count = new Paragraph(getTranslation("account.PeopleList.count", people.size()));
        count.addClassName("xs");
        add(count, list);
    }

    private Component described(Person person, RoleNames names) {
        Anchor name = new Anchor(AccountRoutes.administered(person.id()), person.fullName());
        Paragraph about = new Paragraph(Stream.of(person.number(), person.homeClass(), person.school(), person.email())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · ")));
        about.addClassName("xs");
        Paragraph roles = new Paragraph(person.grants().stream()
                .map(grant -> names.of(this, grant.role(), grant.university()))
                .collect(Collectors.joining(getTranslation("account.PeopleList.separator"))));
        roles.addClassName("xs");
        return new Div(name, about, roles);
    }

    private Component state(Person person) {
        return person.isDisabled()
                ? new Chip(getTranslation("account.PersonView.disabled"), Chip.Tone.WARN)
                : new Row();
    }
}
