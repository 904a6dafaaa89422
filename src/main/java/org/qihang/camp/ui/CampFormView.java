package org.qihang.camp.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.RolesAllowed;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.qihang.account.Actor;
import org.qihang.account.CurrentActor;
import org.qihang.account.Role;
import org.qihang.account.Universities;
import org.qihang.account.University;
import org.qihang.account.UniversityId;
import org.qihang.camp.Camp;
import org.qihang.camp.CampId;
import org.qihang.camp.CampRoutes;
import org.qihang.camp.Camps;
import org.qihang.uikit.Draft;
import org.qihang.uikit.Page;
import org.qihang.uikit.Toast;

/** Creating a camp, or changing one. */
@Route(CampRoutes.ORGANIZE + "/" + CampFormView.NEW)
@RouteAlias(CampRoutes.ORGANIZE + "/:" + CampParameter.NAME + "/" + CampFormView.EDIT)
@RolesAllowed("ORGANIZER")
class CampFormView extends Page implements BeforeEnterObserver {

    static final String NEW = "new";
    static final String EDIT = "edit";

    private final Camps camps;
    private final Universities universities;
    private final CurrentActor current;
    private final Div content = new Div();

    CampFormView(Camps camps, Universities universities, CurrentActor current) {
        this.camps = camps;
        this.universities = universities;
        this.current = current;
        addClassName("reading");
        add(content);
    }

    static String edit(CampId camp) {
        return CampRoutes.organize(camp) + "/" + EDIT;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        content.removeAll();
        if (event.getRouteParameters().get(CampParameter.NAME).isEmpty()) {
            create();
        } else {
            CampParameter.of(event)
                    .flatMap(this::find)
                    .ifPresentOrElse(this::change, () -> event.rerouteToError(NotFoundException.class));
        }
    }

    private Optional<Camp> find(CampId id) {
        Actor actor = current.require();
        return camps.find(actor, id).filter(camp -> actor.holds(Role.ORGANIZER, camp.university()));
    }

    private void create() {
        title(getTranslation("camp.CampFormView.create"));
        subtitle(getTranslation("camp.CampFormView.createHint"));
        Collection<UniversityId> mine = current.require().universitiesAs(Role.ORGANIZER);
        var choices = universities.open().stream()
                .filter(university -> mine.contains(university.id()))
                .toList();
        CampId id = CampId.random();
        CampForm form = new CampForm(
                current.zone(), choices.stream().map(University::id).toList(), this::name);
        Draft draft = form.keep(current.require().id(), "camp-new");
        form.onSave(getTranslation("camp.CampFormView.saveDraft"), () -> {
            camps.create(current.require(), id, form.university(), form.draft());
            draft.forget();
            done(id, getTranslation("camp.CampFormView.created"));
        });
        content.add(form);
    }

    private void change(Camp camp) {
        title(getTranslation("camp.CampFormView.change"));
        subtitle(camp.plan().title().in(current.language()));
        CampForm form = new CampForm(camp.plan().zone(), List.of(camp.university()), this::name);
        form.show(camp.plan());
        Draft draft = form.keep(current.require().id(), "camp/" + camp.id().value());
        form.onSave(getTranslation("camp.CampFormView.save"), () -> {
            camps.change(current.require(), camp.id(), camp.plan(), form.draft());
            draft.forget();
            done(camp.id(), getTranslation("camp.CampFormView.changed"));
        });
        content.add(form);
    }

    private String name(UniversityId id) {
        return universities
                .find(id)
                .map(found -> found.name().in(current.language()))
                .orElse(id.value());
    }

    private static void done(CampId id, String text) {
        Toast.done(text);
        UI.getCurrent().navigate(CampRoutes.organize(id).substring(1));
    }
}
