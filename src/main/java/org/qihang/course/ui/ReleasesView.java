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
import org.qihang.course.ReleaseId;
import org.qihang.uikit.Buttons;
import org.qihang.uikit.Card;
import org.qihang.uikit.Chip;
import org.qihang.uikit.Confirm;
import org.qihang.uikit.Page;
import org.qihang.uikit.Row;
import org.qihang.uikit.Toast;
import org.qihang.uikit.When;

/** Every release of a course; going back is publishing an older one. */
@Route(PublishRoutes.RELEASES_TEMPLATE)
@RolesAllowed("PUBLISHER")
class ReleasesView extends Page implements BeforeEnterObserver {

    private final Publishing publishing;
    private final Catalogue catalogue;
    private final People people;
    private final CurrentActor current;
    private final Div content = new Div();

    ReleasesView(Publishing publishing, Catalogue catalogue, People people, CurrentActor current) {
        this.publishing = publishing;
        this.catalogue = catalogue;
        this.people = people;
        this.current = current;
        headActions(Buttons.linkTo("/" + PublishRoutes.PUBLISH, getTranslation("course.ReleasesView.all")));
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
        List<Publishing.Release> releases = publishing.releases(current.require(), outline.course());
        Map<PersonId, Person> byId = people.byId(
                releases.stream().map(release -> new PersonId(release.by())).toList());
        UnorderedList rows = new UnorderedList();
        rows.addClassName("rows");
        releases.forEach(release -> rows.add(new ListItem(
                about(release, Optional.ofNullable(byId.get(new PersonId(release.by())))), acts(outline, release))));
        content.removeAll();
        content.add(new Card(rows));
    }

    private Div about(Publishing.Release release, Optional<Person> by) {
        When when = When.in(current.language().locale(), current.zone());
        Paragraph facts = new Paragraph(getTranslation(
                "course.ReleasesView.facts",
                by.map(Person::fullName).orElseGet(() -> getTranslation("course.ReleasesView.somebody")),
                when.dateAndTime(release.importedAt()),
                release.lessons()));
        facts.addClassName("xs");
        return new Div(new H3(release.id().shortName()), facts);
    }

    private Component acts(CourseOutline outline, Publishing.Release release) {
        if (release.id().equals(outline.release())) {
            return new Chip(getTranslation("course.ReleasesView.current"), Chip.Tone.OK);
        }
        Row acts = new Row();
        catalogue.release(release.id()).map(CourseOutline::lessons).stream()
                .flatMap(List::stream)
                .findFirst()
                .ifPresent(first -> acts.add(Buttons.quietLinkTo(
                        PublishRoutes.preview(release.id(), first.lesson()),
                        getTranslation("course.ReleasesView.preview"))));
        acts.add(Buttons.plain(getTranslation("course.ReleasesView.publish"), event -> ask(release.id())));
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
