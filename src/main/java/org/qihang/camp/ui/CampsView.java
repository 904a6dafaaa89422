package org.qihang.camp.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.qihang.account.Actor;
import org.qihang.account.CurrentActor;
import org.qihang.account.Role;
import org.qihang.camp.Camp;
import org.qihang.camp.CampHints;
import org.qihang.camp.CampRoutes;
import org.qihang.camp.Camps;
import org.qihang.camp.MyCamp;
import org.qihang.camp.MyCamps;
import org.qihang.uikit.Buttons;
import org.qihang.uikit.Card;
import org.qihang.uikit.Empty;
import org.qihang.uikit.Live;
import org.qihang.uikit.Page;
import org.qihang.uikit.Stack;

/** What is called for, for everybody: what takes applications first, what is over last. */
@Route(CampRoutes.CAMPS)
@Menu(title = "camp.CampsView.menu", order = 30, icon = "camps")
@AnonymousAllowed
class CampsView extends Page implements BeforeEnterObserver {

    private final Camps camps;
    private final MyCamps mine;
    private final CurrentActor current;
    private final Clock clock;
    private final Stack content = new Stack().loose();

    CampsView(Camps camps, MyCamps mine, CurrentActor current, Clock clock, Live live) {
        this.camps = camps;
        this.mine = mine;
        this.current = current;
        this.clock = clock;
        title(getTranslation("camp.CampsView.title"));
        subtitle(getTranslation("camp.CampsView.subtitle"));
        add(content);
        live.show(this, CampHints.camps(), this::show);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        content.removeAll();
        Optional<Actor> actor = current.find();
        actor.filter(any -> any.holds(Role.ORGANIZER))
                .ifPresent(organizer -> content.add(
                        Buttons.linkTo("/" + CampRoutes.ORGANIZE, getTranslation("camp.CampsView.organize"))));
        actor.map(mine::coming).filter(own -> !own.isEmpty()).ifPresent(this::addMine);
        addComing(camps.coming());
        addPast(camps.past());
    }

    private void addMine(List<MyCamp> own) {
        Instant now = clock.instant();
        UnorderedList rows = new UnorderedList();
        rows.addClassName("rows");
        own.forEach(camp -> rows.add(new MyCampRow(camp, now, current)));
        content.add(Card.titled(getTranslation("camp.CampsView.mine"), rows));
    }

    private void addComing(List<Camp> coming) {
        if (coming.isEmpty()) {
            content.add(
                    new Empty(getTranslation("camp.CampsView.emptyTitle"), getTranslation("camp.CampsView.emptyText")));
            return;
        }
        content.add(cards(coming));
    }

    private void addPast(List<Camp> past) {
        if (!past.isEmpty()) {
            content.add(new H2(getTranslation("camp.CampsView.past")), cards(past));
        }
    }

    private Component cards(List<Camp> list) {
        Instant now = clock.instant();
        Div grid = new Div();
        grid.addClassName("grid-2");
        list.forEach(camp -> grid.add(new CampCard(camp, now, current)));
        return grid;
    }
}
