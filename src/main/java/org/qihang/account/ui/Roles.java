package org.qihang.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qihang.account.CurrentActor;
import org.qihang.account.Grant;
import org.qihang.account.People;
import org.qihang.account.Person;
import org.qihang.account.Role;
import org.qihang.account.University;
import org.qihang.account.UniversityId;
import org.qihang.uikit.Buttons;
import org.qihang.uikit.Row;
import org.qihang.uikit.Stack;

/** The roles that a person holds, each revoked by one tap, and those that the actor may grant. */
class Roles extends Stack {

    private final People people;
    private final CurrentActor current;
    private final Person person;
    private final RoleNames names;
    private final BiConsumer<Person, Runnable> change;

    Roles(People people, CurrentActor current, Person person, RoleNames names, BiConsumer<Person, Runnable> change) {
        this.people = people;
        this.current = current;
        this.person = person;
        this.names = names;
        this.change = change;
        add(held(), granting());
    }

    private Component held() {
        UnorderedList list = new UnorderedList();
        list.addClassName("rows");
        person.grants().forEach(grant -> list.add(row(grant)));
        return person.grants().isEmpty() ? new Paragraph(getTranslation("account.Roles.none")) : list;
    }

    private ListItem row(Grant grant) {
        ListItem row = new ListItem(new Span(names.of(this, grant.role(), grant.university())));
        if (people.mayGrant(current.require(), grant.role(), grant.university())) {
            row.add(Buttons.plain(
                    getTranslation("account.Roles.revoke"),
                    event -> change.accept(
                            person,
                            () -> people.revoke(current.require(), person.id(), grant.role(), grant.university()))));
        }
        return row;
    }

    private Component granting() {
        List<Offer> offers = offers();
        Select<Offer> choice = new Select<>();
        choice.setLabel(getTranslation("account.Roles.new"));
        choice.setItems(offers);
        choice.setItemLabelGenerator(offer -> names.of(this, offer.role(), offer.university()));
        Div granting = new Div(
                choice,
                new Row(Buttons.go(
                        getTranslation("account.Roles.grant"),
                        event -> choice.getOptionalValue().ifPresent(this::grant))));
        granting.addClassName("form");
        granting.setVisible(!offers.isEmpty());
        return granting;
    }

    private void grant(Offer offer) {
        change.accept(person, () -> people.grant(current.require(), person.id(), offer.role(), offer.university()));
    }

    /** What the actor may grant and the person doesn't hold. */
    private List<Offer> offers() {
        return Stream.concat(
                        names.universities().stream()
                                .filter(University::isOpen)
                                .map(University::id)
                                .flatMap(Offer::at),
                        Stream.of(new Offer(Role.INSTALLATION_ADMIN, null)))
                .filter(offer -> people.mayGrant(current.require(), offer.role(), offer.university()))
                .filter(offer -> person.grants().stream().noneMatch(offer::isHeldBy))
                .toList();
    }

    private record Offer(Role role, @Nullable UniversityId university) {

        static Stream<Offer> at(UniversityId university) {
            return Arrays.stream(Role.values())
                    .filter(role -> role != Role.INSTALLATION_ADMIN)
                    .map(role -> new Offer(role, university));
        }

        boolean isHeldBy(Grant grant) {
            return grant.role() == role && Objects.equals(grant.university(), university);
        }
    }
}
