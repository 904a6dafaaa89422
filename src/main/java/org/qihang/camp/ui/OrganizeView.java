package org.qihang.camp.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.qihang.account.CurrentActor;
import org.qihang.camp.Camp;
import org.qihang.camp.CampHints;
import org.qihang.camp.CampRoutes;
import org.qihang.camp.Camps;
import org.qihang.uikit.Buttons;
import org.qihang.uikit.Card;
import org.qihang.uikit.Empty;
import org.qihang.uikit.Live;
import org.qihang.uikit.Page;

/** All camps of the universities for which one organizes. */
@Route(CampRoutes.ORGANIZE)
@Menu(title = "camp.OrganizeView.menu", order = 70)
@RolesAllowed("ORGANIZER")
class OrganizeView extends Page implements BeforeEnterObserver {

    private static final String NEW = "/" + CampRoutes.ORGANIZE + "/" + CampFormView.NEW;

    private final Camps camps;
    private final CurrentActor current;
    private final Clock clock;
    private final Div content = new Div();

    OrganizeView(Camps camps, CurrentActor current, Clock clock, Live live) {
        this.camps = camps;
        this.current = current;
        this.clock = clock;
        title(getTranslation("camp.OrganizeView.title"));
        headActions(Buttons.goTo(NEW, getTranslation("camp.OrganizeView.create")));
        add(content);
        live.show(this, CampHints.camps(), this::show);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        List<Camp> all = camps.organizedBy(current.require());
        content.removeAll();
        if (all.isEmpty()) {
            content.add(new Empty(
                    getTranslation("camp.OrganizeView.emptyTitle"), getTranslation("camp.OrganizeView.emptyText")));
            return;
        }
        Instant now = clock.instant();
        UnorderedList rows = new UnorderedList();
        rows.addClassNames("rows", "roomy");
        all.forEach(camp -> rows.add(row(camp, now)));
        content.add(new Card(rows));
    }

    private ListItem row(Camp camp, Instant now) {
        String title = camp.plan().title().in(current.language());
        CampWords words = new CampWords(this, current.language(), now);
        Paragraph when = new Paragraph(words.span(camp.plan(), current.zone()));
        Paragraph counts = new Paragraph(getTranslation(
                "camp.OrganizeView.counts", camp.taken(), camp.plan().capacity(), camp.waiting(), camp.undecided()));
        when.addClassName("xs");
        counts.addClassName("xs");
        Div about = new Div(new H3(new Anchor(CampRoutes.organize(camp.id()), title)), when, counts);
        return new ListItem(about, new CampChips(camp, now));
    }
}
