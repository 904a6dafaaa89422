package org.qihang.camp.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.qihang.account.CurrentActor;
import org.qihang.account.Localized;
import org.qihang.account.Role;
import org.qihang.account.Universities;
import org.qihang.account.University;
import org.qihang.camp.Applications;
import org.qihang.camp.Camp;
import org.qihang.camp.CampHints;
import org.qihang.camp.CampId;
import org.qihang.camp.CampMessages;
import org.qihang.camp.CampPhase;
import org.qihang.camp.CampRoutes;
import org.qihang.camp.Camps;
import org.qihang.uikit.Buttons;
import org.qihang.uikit.Card;
import org.qihang.uikit.Live;
import org.qihang.uikit.Notice;
import org.qihang.uikit.Page;
import org.qihang.uikit.Stack;

/** A camp for everybody, and the reader's way into it. {@code ?do=apply} opens the form. */
@Route(CampRoutes.CAMPS + "/:" + CampParameter.NAME)
@AnonymousAllowed
class CampView extends Page implements BeforeEnterObserver {

    private final Camps camps;
    private final Applications applications;
    private final CampMessages messages;
    private final Universities universities;
    private final CurrentActor current;
    private final Live live;
    private final Clock clock;
    private final Div above = new Div();
    private final Stack content = new Stack().loose();
    private final Div facts = new Div();
    private final Div application = new Div();

    CampView(
            Camps camps,
            Applications applications,
            CampMessages messages,
            Universities universities,
            CurrentActor current,
            Live live,
            Clock clock) {
        this.camps = camps;
        this.applications = applications;
        this.messages = messages;
        this.universities = universities;
        this.current = current;
        this.live = live;
        this.clock = clock;
        above.addClassName("camp-above");
        addComponentAsFirst(above);
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        boolean applying = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(CampRoutes.DO)
                .filter(CampRoutes.APPLY::equals)
                .isPresent();
        CampParameter.of(event)
                .flatMap(this::find)
                .ifPresentOrElse(camp -> show(camp, applying), () -> event.rerouteToError(NotFoundException.class));
    }

    private Optional<Camp> find(CampId id) {
        return current.find().map(actor -> camps.find(actor, id)).orElseGet(() -> camps.find(id));
    }

    private void show(Camp camp, boolean applying) {
        Instant now = clock.instant();
        drawSeats(camp, now);
        drawApplication(camp, now, applying);
        title(camp.plan().title().in(current.language()));
        CampWords words = new CampWords(this, current.language(), now);
        subtitle(words.span(camp.plan(), current.zone()) + " · "
                + camp.plan().place().in(current.language()));
        Div columns = new Div(main(camp, now), aside(camp, now));
        columns.addClassName("main-aside");
        content.removeAll();
        addNotices(camp, now);
        Paragraph lead = new Paragraph(camp.plan().summary().in(current.language()));
        lead.addClassName("camp-lead");
        content.add(lead, columns);
        live.show(columns, CampHints.camp(camp.id()), () -> find(camp.id()).ifPresent(by -> follow(camp, by)));
    }

    /** What others did to the camp while its page is open; a form that somebody fills in stays. */
    private void follow(Camp before, Camp camp) {
        Instant now = clock.instant();
        boolean filling = application
                .getChildren()
                .anyMatch(part -> part instanceof CampApplication way && way.isBeingFilledIn());
        if (filling) {
            drawSeats(camp, now);
        } else if (camp.plan().equals(before.plan()) && camp.status() == before.status()) {
            drawSeats(camp, now);
            drawApplication(camp, now, false);
        } else {
            show(camp, false);
        }
    }

    private void drawSeats(Camp camp, Instant now) {
        above.removeAll();
        above.add(new CampChips(camp, now));
        Localized university =
                universities.find(camp.university()).map(University::name).orElse(Localized.EMPTY);
        facts.removeAll();
        facts.add(new CampFacts(camp, university, now, current));
    }

    private void drawApplication(Camp camp, Instant now, boolean applying) {
        application.removeAll();
        application.add(new CampApplication(applications, current, camp, now, applying));
    }

    private void addNotices(Camp camp, Instant now) {
        CampPhase phase = camp.phase(now);
        if (phase == CampPhase.CANCELLED) {
            content.add(Notice.error(
                    camp.cancelReason().isEmpty()
                            ? getTranslation("camp.CampView.cancelled")
                            : getTranslation("camp.CampView.cancelledBecause", camp.cancelReason())));
        } else if (phase == CampPhase.DRAFT) {
            content.add(Notice.warn(getTranslation("camp.CampView.draft")));
        }
        current.find()
                .filter(actor -> actor.holds(Role.ORGANIZER, camp.university()))
                .ifPresent(organizer -> content.add(
                        Buttons.linkTo(CampRoutes.organize(camp.id()), getTranslation("camp.CampView.organize"))));
    }

    private Component main(Camp camp, Instant now) {
        Stack main = new Stack(application).loose();
        current.find()
                .ifPresent(reader -> main.add(new MessagesCard(
                        messages.of(reader, camp), new CampWords(this, current.language(), now).when(camp.plan()))));
        main.add(new CampText(camp.plan(), current.language()));
        return main;
    }

    private Component aside(Camp camp, Instant now) {
        Stack aside = new Stack(new Card(facts)).loose();
        if (camp.phase(now) != CampPhase.DRAFT) {
            aside.add(new ShareCard(Site.absolute(CampRoutes.camp(camp.id()))));
        }
        return aside;
    }
}
