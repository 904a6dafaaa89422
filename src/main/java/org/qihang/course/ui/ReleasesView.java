package org.qihang.course.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qihang.account.CurrentActor;
import org.qihang.account.People;
import org.qihang.account.Person;
import org.qihang.account.PersonId;
import org.qihang.course.Catalogue;
import org.qihang.course.CourseId;
import org.qihang.course.CourseOutline;
import org.qihang.course.Publishing;
import org.qihang.course.ReleaseHistory;
import org.qihang.course.ReleaseId;
import org.qihang.uikit.Buttons;
import org.qihang.uikit.Card;
import org.qihang.uikit.Chip;
import org.qihang.uikit.Confirm;
import org.qihang.uikit.Page;
import org.qihang.uikit.Row;
import org.qihang.uikit.Toast;
import org.qihang.uikit.When;

/** What was published and uploaded, one below the other; going back is publishing an older release. */
@Route(PublishRoutes.RELEASES_TEMPLATE)
@RolesAllowed("PUBLISHER")
class ReleasesView extends Page implements BeforeEnterObserver {

    private final Publishing publishing;
    private final ReleaseHistory history;
    private final Catalogue catalogue;
    private final People people;
    private final CurrentActor current;
    private final Div content = new Div();

    ReleasesView(
            Publishing publishing, ReleaseHistory history, Catalogue catalogue, People people, CurrentActor current) {
        this.publishing = publishing;
        this.history = history;
        this.catalogue = catalogue;
        this.people = people;
        this.current = current;
        headActions(Buttons.linkTo("/" + PublishRoutes.PUBLISH, getTranslation("course.ReleasesView.all")));
        content.addClassName("releases");
        add(content);
    }

    /** A course of another university is as if there were none. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getRouteParameters()
                .get(PublishRoutes.COURSE)
                .filter(CourseId::isValid)
                .flatMap(id -> catalogue.current(new CourseId(id)))
                .filter(outline ->
                        publishing.find(current.require(), outline.release()).isPresent())
                .ifPresentOrElse(this::show, () -> event.rerouteToError(NotFoundException.class));
    }

    private void show(CourseOutline outline) {
        title(outline.facts().title().in(current.language()));
        subtitle(getTranslation("course.ReleasesView.subtitle"));
        List<ReleaseHistory.Entry> entries = history.of(current.require(), outline.course());
        Map<PersonId, Person> byId = people.byId(
                entries.stream().map(entry -> new PersonId(entry.by())).toList());
        UnorderedList rows = new UnorderedList();
        rows.addClassNames("rows", "roomy");
        for (int row = 0; row < entries.size(); row++) {
            ReleaseHistory.Entry entry = entries.get(row);
            Optional<ReleaseId> before = entries.stream()
                    .skip(row + 1L)
                    .map(other -> other.release().id())
                    .filter(other -> !other.equals(entry.release().id()))
                    .findFirst();
            rows.add(new ListItem(
                    about(entry, Optional.ofNullable(byId.get(new PersonId(entry.by())))),
                    acts(outline.release(), entry, before)));
        }
        content.removeAll();
        content.add(new Card(rows));
    }

    private Div about(ReleaseHistory.Entry entry, Optional<Person> by) {
        When when = When.in(current.language().locale(), current.zone());
        H3 heading = new H3(entry.release().id().shortName());
        chip(entry).ifPresent(heading::add);
        Paragraph facts = new Paragraph(getTranslation(
                entry.kind() == ReleaseHistory.Kind.UPLOADED
                        ? "course.ReleasesView.uploadedFacts"
                        : "course.ReleasesView.publishedFacts",
                by.map(Person::fullName).orElseGet(() -> getTranslation("course.ReleasesView.somebody")),
                when.dateAndTime(entry.at()),
                entry.release().lessons()));
        facts.addClassName("xs");
        return new Div(heading, facts);
    }

    private Optional<Chip> chip(ReleaseHistory.Entry entry) {
        if (entry.isCurrent()) {
            return Optional.of(new Chip(
                    getTranslation(
                            entry.kind() == ReleaseHistory.Kind.WENT_BACK
                                    ? "course.ReleasesView.currentBack"
                                    : "course.ReleasesView.current"),
                    Chip.Tone.OK));
        }
        return switch (entry.kind()) {
            case UPLOADED -> Optional.of(new Chip(getTranslation("course.ReleasesView.uploaded"), Chip.Tone.WARN));
            case WENT_BACK -> Optional.of(new Chip(getTranslation("course.ReleasesView.wentBack")));
            case PUBLISHED -> Optional.empty();
        };
    }

    private Component acts(ReleaseId published, ReleaseHistory.Entry entry, Optional<ReleaseId> before) {
        ReleaseId release = entry.release().id();
        Row acts = new Row();
        before.ifPresent(other -> acts.add(Buttons.quietLinkTo(
                PublishRoutes.changes(other, release), getTranslation("course.ReleasesView.changes"))));
        catalogue.release(release).map(CourseOutline::lessons).stream()
                .flatMap(List::stream)
                .findFirst()
                .ifPresent(first -> acts.add(Buttons.quietLinkTo(
                        PublishRoutes.preview(release, first.lesson()),
                        getTranslation("course.ReleasesView.preview"))));
        acts.add(ZipLink.to(this, release));
        if (!release.equals(published)) {
            acts.add(Buttons.plain(getTranslation("course.ReleasesView.publish"), event -> ask(release)));
        }
        return acts;
    }

    private void ask(ReleaseId release) {
        Confirm.ask(
                getTranslation("course.ReleasesView.askTitle", release.shortName()),
                getTranslation("course.ReleasesView.askText"),
                getTranslation("course.ReleasesView.publish"),
                getTranslation("course.ReleasesView.back"),
                () -> publish(release));
    }

    private void publish(ReleaseId release) {
        publishing.publish(current.require(), release);
        Toast.done(getTranslation("course.ReleasesView.published"));
        catalogue.current(release.course()).ifPresent(this::show);
    }
}
