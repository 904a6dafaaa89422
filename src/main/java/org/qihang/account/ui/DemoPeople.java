package org.qihang.account.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.qihang.account.DemoEntrance;
import org.qihang.account.Grant;
import org.qihang.account.Person;
import org.qihang.account.PersonId;
import org.qihang.account.Role;
import org.qihang.uikit.Card;
import org.qihang.uikit.Faces;

/** The people of the demo, whom a visitor may be by one tap: first one for each role, then all others. */
class DemoPeople extends Card {

    private final DemoEntrance entrance;
    private final Consumer<PersonId> enter;

    DemoPeople(DemoEntrance entrance, Consumer<PersonId> enter) {
        this.entrance = entrance;
        this.enter = enter;
        List<Person> people = entrance.people();
        Paragraph explained = new Paragraph(
                getTranslation(people.isEmpty() ? "account.DemoPeople.soon" : "account.DemoPeople.explained"));
        explained.addClassName("sub");
        add(new H2(getTranslation("account.DemoPeople.title")), explained);
        Map<Role, Person> guides = new LinkedHashMap<>();
        people.forEach(person -> guides.putIfAbsent(mainRole(person), person));
        add(cards(guides.values()));
        List<Person> others =
                people.stream().filter(person -> !guides.containsValue(person)).toList();
        if (!others.isEmpty()) {
            NativeDetails more =
                    new NativeDetails(getTranslation("account.DemoPeople.others", others.size()), cards(others));
            more.addClassName("more");
            add(more);
        }
    }

    private Div cards(Collection<Person> people) {
        Div cards = new Div();
        cards.addClassName("faces");
        people.forEach(person -> cards.add(card(person)));
        return cards;
    }

    private NativeButton card(Person person) {
        Span name = new Span(person.fullName());
        Span role = new Span(getTranslation(mainRole(person).textKey()));
        role.addClassName("xs");
        NativeButton card = new NativeButton("", event -> enter(person.id()));
        card.addClassName("face-card");
        card.add(Faces.of(person.fullName()), new Div(name, role));
        return card;
    }

    /** The demo may have been shut since the page was opened. */
    private void enter(PersonId person) {
        if (entrance.open()
                && entrance.people().stream().anyMatch(known -> known.id().equals(person))) {
            enter.accept(person);
        }
    }

    /** Roles stand in the order of what they may do. */
    private static Role mainRole(Person person) {
        return person.grants().stream().map(Grant::role).max(Role::compareTo).orElse(Role.STUDENT);
    }
}
