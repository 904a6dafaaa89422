package org.qihang.camp.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.qihang.account.Person;
import org.qihang.camp.Application;
import org.qihang.camp.ApplicationState;
import org.qihang.camp.Phone;
import org.qihang.uikit.Buttons;
import org.qihang.uikit.Chip;
import org.qihang.uikit.Row;
import org.qihang.uikit.When;

/** Applicants as rows; on a phone, each as a card. */
class ApplicantsTable extends NativeTable {

    private final CampWords words;
    private final When when;
    private final Consumer<Application> accept;
    private final BiConsumer<Application, String> decline;

    ApplicantsTable(CampWords words, When when, Consumer<Application> accept, BiConsumer<Application, String> decline) {
        this.words = words;
        this.when = when;
        this.accept = accept;
        this.decline = decline;
        addClassNames("facts", "cards");
        NativeTableRow head = getHead().addRow();
        Stream.of(
                        getTranslation("camp.ApplicantsTable.person"),
                        getTranslation("camp.ApplicantsTable.phone"),
                        getTranslation("camp.ApplicantsTable.note"),
                        getTranslation("camp.ApplicantsTable.state"),
                        getTranslation("camp.ApplicantsTable.decision"))
                .map(NativeTableHeaderCell::new)
                .forEach(cell -> head.add(cell));
    }

    /** @param person empty if they were erased since */
    void add(Application application, Optional<Person> person) {
        String name = person.map(Person::fullName).orElseGet(() -> getTranslation("camp.ApplicantsTable.erased"));
        NativeTableRow row = getBody().addRow();
        row.add(
                new NativeTableCell(who(name, person)),
                labelled(getTranslation("camp.ApplicantsTable.phone"), phone(application)),
                note(application),
                new NativeTableCell(state(application)),
                new NativeTableCell(decisions(application, name)));
    }

    private static Div who(String name, Optional<Person> person) {
        Span full = new Span(name);
        full.addClassName("camp-name");
        Div about = new Div(person.map(ApplicantsTable::about).orElse(""));
        about.addClassName("xs");
        return new Div(full, about);
    }

    private static String about(Person person) {
        return Stream.of(person.school(), person.homeClass(), person.number())
                .filter(part -> !part.isEmpty())
                .reduce((one, other) -> one + " · " + other)
                .orElse("");
    }

    private static Component phone(Application application) {
        Phone phone = application.phone();
        return phone == null ? new Span("–") : new Anchor("tel:" + phone.value(), phone.display());
    }

    private NativeTableCell note(Application application) {
        return application.note().isEmpty()
                ? new NativeTableCell()
                : labelled(getTranslation("camp.ApplicantsTable.note"), new Span(application.note()));
    }

    private Div state(Application application) {
        Div at = new Div(when.dayAndTime(application.ownSteps().getLast().at()));
        at.addClassName("xs");
        return new Div(new Chip(words.state(application), CampChips.tone(application.state())), at);
    }

    private Row decisions(Application application, String name) {
        Row row = new Row();
        row.addClassName("camp-decisions");
        ApplicationState state = application.state();
        if (state == ApplicationState.SUBMITTED || state == ApplicationState.DECLINED) {
            row.add(Buttons.plain(getTranslation("camp.ApplicantsTable.accept"), event -> accept.accept(application)));
        }
        if (state.isAlive()) {
            row.add(Buttons.quiet(
                    getTranslation("camp.ApplicantsTable.decline"), event -> decline.accept(application, name)));
        }
        return row;
    }

    private static NativeTableCell labelled(String label, Component content) {
        NativeTableCell cell = new NativeTableCell(content);
        cell.getElement().setAttribute("data-label", label);
        return cell;
    }
}
