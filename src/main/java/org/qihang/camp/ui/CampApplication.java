package org.qihang.camp.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import java.time.Instant;
import java.util.Optional;
import org.qihang.account.AccountRoutes;
import org.qihang.account.Actor;
import org.qihang.account.CurrentActor;
import org.qihang.camp.Application;
import org.qihang.camp.ApplicationState;
import org.qihang.camp.Applications;
import org.qihang.camp.Camp;
import org.qihang.camp.CampPhase;
import org.qihang.camp.CampRoutes;
import org.qihang.uikit.Buttons;
import org.qihang.uikit.Card;
import org.qihang.uikit.Stack;
import org.qihang.uikit.Toast;

/** The reader's way into a camp: what became of their application, or how to apply, or why one can't. */
class CampApplication extends Stack {

    private final Applications applications;
    private final CurrentActor current;
    private final Camp camp;

    CampApplication(Applications applications, CurrentActor current, Camp camp, Instant now, boolean applying) {
        this.applications = applications;
        this.current = current;
        this.camp = camp;
        loose();
        Optional<Actor> actor = current.find();
        Optional<Application> mine = actor.flatMap(someone -> applications.mine(someone, camp.id()));
        mine.ifPresent(application ->
                add(new MyApplicationCard(camp, application, now, current.language(), () -> withdraw(application))));
        CampPhase phase = camp.phase(now);
        boolean free = mine.isEmpty() || mine.get().state() == ApplicationState.WITHDRAWN;
        if (free && !phase.takesApplications()) {
            add(new ClosedCard(phase));
        } else if (free && applying && actor.isPresent()) {
            add(new ApplyForm(applications, actor.get(), camp, phase == CampPhase.FULL, this::tell));
        } else if (free) {
            add(invitation(now, actor.isPresent()));
        }
    }

    /** Whether somebody may be typing. */
    boolean isBeingFilledIn() {
        return getChildren().anyMatch(ApplyForm.class::isInstance);
    }

    private Card invitation(Instant now, boolean signedIn) {
        CampWords words = new CampWords(this, current.language(), now);
        String apply = CampRoutes.apply(camp.id());
        boolean full = camp.phase(now) == CampPhase.FULL;
        return new Card(new Stack(
                new Div(words.seats(camp) + " · " + words.deadline(camp.plan())),
                Buttons.goTo(
                        signedIn ? apply : AccountRoutes.signIn(apply),
                        full
                                ? getTranslation("camp.CampApplication.joinLine")
                                : getTranslation("camp.CampApplication.apply"))));
    }

    private void tell(Application application) {
        Toast.done(
                switch (application.state()) {
                    case ACCEPTED -> getTranslation("camp.CampApplication.seated");
                    case WAITLISTED -> getTranslation("camp.CampApplication.inLine", application.place());
                    default -> getTranslation("camp.CampApplication.submitted");
                });
        reload();
    }

    private void withdraw(Application application) {
        applications.withdraw(current.require(), camp.id(), application.id());
        Toast.done(getTranslation("camp.CampApplication.withdrawn"));
        reload();
    }

    /** The page as it is now, at its own address. */
    private void reload() {
        UI.getCurrent().navigate(CampRoutes.camp(camp.id()).substring(1));
    }
}
