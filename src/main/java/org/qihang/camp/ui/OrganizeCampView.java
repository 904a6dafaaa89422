package org.qihang.camp.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.qihang.account.CurrentActor;
import org.qihang.account.People;
import org.qihang.account.Role;
import org.qihang.camp.Applications;
import org.qihang.camp.Camp;
import org.qihang.camp.CampHints;
import org.qihang.camp.CampId;
import org.qihang.camp.CampMessages;
import org.qihang.camp.CampPhase;
import org.qihang.camp.CampRoutes;
import org.qihang.camp.Camps;
import org.qihang.uikit.Buttons;
import org.qihang.uikit.FieldErrors;
import org.qihang.uikit.Live;
import org.qihang.uikit.Page;
import org.qihang.uikit.Row;
import org.qihang.uikit.Stack;
import org.qihang.uikit.Toast;

/** One camp for those who organize it: who applied, what to do next. */
@Route(CampRoutes.ORGANIZE + "/:" + CampParameter.NAME)
@RolesAllowed("ORGANIZER")
class OrganizeCampView extends Page implements BeforeEnterObserver {

    private final Camps camps;
    private final Applications applications;
    private final CampMessages messages;
    private final People people;
    private final CurrentActor current;
    private final Live live;
    private final Clock clock;
    private final FieldErrors errors = new FieldErrors();
    private final Div above = new Div();
    private final Stack content = new Stack().loose();

    OrganizeCampView(
            Camps camps,
            Applications applications,
            CampMessages messages,
            People people,
            CurrentActor current,
            Live live,
            Clock clock) {
        this.camps = camps;
        this.applications = applications;
        this.messages = messages;
        this.people = people;
        this.current = current;
        this.live = live;
        this.clock = clock;
        above.addClassName("camp-above");
        addComponentAsFirst(above);
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        CampParameter.of(event)
                .flatMap(this::find)
                .ifPresentOrElse(
                        camp -> show(camp, ApplicantsFilter.of(event.getLocation())),
                        () -> event.rerouteToError(NotFoundException.class));
    }

    /** A camp of another university is as if there were none. */
    private Optional<Camp> find(CampId id) {
        return camps.find(current.require(), id)
                .filter(camp -> current.require().holds(Role.ORGANIZER, camp.university()));
    }

    private void show(Camp camp, ApplicantsFilter filter) {
        Instant now = clock.instant();
        CampWords words = new CampWords(this, current.language(), now);
        title(camp.plan().title().in(current.language()));
        subtitle(words.span(camp.plan(), current.zone()) + " · "
                + camp.plan().place().in(current.language()));
        errors.clear();
        content.removeAll();
        Div standing = new Div();
        Stack applicants = new Stack();
        MessageForm write = new MessageForm(messages, current, camp, this::reload);
        content.add(errors.general(), actions(camp, now), standing, applicants, write);
        content.add(new MessagesCard(messages.of(current.require(), camp), words.when(camp.plan())));
        Consumer<Camp> draw = by -> {
            above.removeAll();
            above.add(new CampChips(by, clock.instant()));
            standing.removeAll();
            standing.add(seats(by));
            applicants.removeAll();
            applicants.add(new ApplicantsCard(applications, people, current, by, filter, words, this::reload));
            write.setVisible(by.taken() > 0);
        };
        draw.accept(camp);
        live.show(applicants, CampHints.camp(camp.id()), () -> find(camp.id()).ifPresent(draw));
    }

    private Row actions(Camp camp, Instant now) {
        Row actions = new Row();
        CampPhase phase = camp.phase(now);
        boolean goesOn = phase != CampPhase.CANCELLED && phase != CampPhase.OVER;
        if (phase == CampPhase.DRAFT) {
            actions.add(Buttons.go(getTranslation("camp.OrganizeCampView.publish"), event -> publish(camp)));
        }
        if (goesOn) {
            actions.add(Buttons.linkTo(CampFormView.edit(camp.id()), getTranslation("camp.OrganizeCampView.edit")));
        }
        actions.add(Buttons.linkTo(CampRoutes.camp(camp.id()), getTranslation("camp.OrganizeCampView.page")));
        if (goesOn) {
            actions.add(Buttons.quiet(
                    getTranslation("camp.OrganizeCampView.cancel"),
                    event -> ReasonDialog.forCancelling(this, reason -> cancel(camp, reason))));
        }
        return actions;
    }

    private Paragraph seats(Camp camp) {
        return new Paragraph(getTranslation(
                "camp.OrganizeCampView.counts",
                camp.taken(),
                camp.plan().capacity(),
                camp.waiting(),
                camp.undecided()));
    }

    private void publish(Camp camp) {
        if (errors.nothingRefused(() -> camps.publish(current.require(), camp.id()))) {
            Toast.done(getTranslation("camp.OrganizeCampView.published"));
            reload();
        }
    }

    private void cancel(Camp camp, String reason) {
        camps.cancel(current.require(), camp.id(), reason);
        Toast.done(getTranslation("camp.OrganizeCampView.cancelled"));
        reload();
    }

    /** With the filter that the address carries. */
    private void reload() {
        UI ui = UI.getCurrent();
        Location here = ui.getInternals().getActiveViewLocation();
        ui.navigate(here.getPath(), here.getQueryParameters());
    }
}
