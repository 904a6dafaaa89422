package org.qihang.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.qihang.account.AccountRoutes;
import org.qihang.account.Actor;
import org.qihang.account.CurrentActor;
import org.qihang.account.Role;
import org.qihang.account.Universities;
import org.qihang.account.University;
import org.qihang.account.UniversityId;
import org.qihang.uikit.Buttons;
import org.qihang.uikit.Card;
import org.qihang.uikit.Confirm;
import org.qihang.uikit.Notice;
import org.qihang.uikit.Page;
import org.qihang.uikit.Row;
import org.qihang.uikit.Stack;
import org.qihang.uikit.Toast;

@Route(UniversityView.ADDRESS)
@RolesAllowed({"UNIVERSITY_ADMIN", "INSTALLATION_ADMIN"})
class UniversityView extends Page implements HasUrlParameter<String> {

    static final String ADDRESS = AccountRoutes.ADMINISTRATION + "/universities";

    private final CurrentActor current;
    private final Universities universities;
    private final Div content = new Stack().loose();

    UniversityView(CurrentActor current, Universities universities) {
        this.current = current;
        this.universities = universities;
        addClassName("reading");
        add(content);
    }

    @Override
    public void setParameter(BeforeEvent event, String id) {
        show(Addressed.university(id).flatMap(universities::find).orElseThrow(NotFoundException::new));
    }

    private void show(University university) {
        Actor actor = current.require();
        actor.require(Role.UNIVERSITY_ADMIN, university.id());
        title(university.name().in(current.language()));
        content.removeAll();
        if (!university.isOpen()) {
            content.add(Notice.warn(getTranslation("account.UniversityView.isEnded")));
        }
        content.add(new Card(form(university)));
        if (actor.holds(Role.INSTALLATION_ADMIN)) {
            content.add(university.isOpen() ? ending(university) : reopening(university));
        }
    }

    private Component form(University university) {
        UniversityForm form = new UniversityForm(university.name(), university.schools());
        form.add(new Row(
                Buttons.go(getTranslation("account.MeView.save"), event -> save(university.id(), form)),
                Buttons.quietLinkTo(
                        "/" + AccountRoutes.ADMINISTRATION, getTranslation("account.UniversityView.back"))));
        return form;
    }

    private void save(UniversityId id, UniversityForm form) {
        Actor actor = current.require();
        if (form.errors().nothingRefused(() -> universities.change(actor, id, form.name(), form.schools()))) {
            Toast.done(getTranslation("account.MeView.saved"));
            reload(id);
        }
    }

    private Component ending(University university) {
        return new Row(Buttons.plain(
                getTranslation("account.UniversityView.end"),
                event -> Confirm.ask(
                        getTranslation("account.UniversityView.endTitle"),
                        getTranslation("account.UniversityView.endText"),
                        getTranslation("account.UniversityView.end"),
                        getTranslation("account.UniversityView.cancel"),
                        () -> {
                            universities.end(current.require(), university.id());
                            reload(university.id());
                        })));
    }

    private Component reopening(University university) {
        return new Row(Buttons.plain(getTranslation("account.UniversityView.reopen"), event -> {
            universities.reopen(current.require(), university.id());
            reload(university.id());
        }));
    }

    private void reload(UniversityId id) {
        Optional<University> changed = universities.find(id);
        changed.ifPresent(this::show);
    }
}
