package org.qihang.camp.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qihang.account.CurrentActor;
import org.qihang.account.People;
import org.qihang.account.Person;
import org.qihang.account.PersonId;
import org.qihang.camp.Application;
import org.qihang.camp.ApplicationState;
import org.qihang.camp.Applications;
import org.qihang.camp.Camp;
import org.qihang.camp.CampRoutes;
import org.qihang.uikit.Buttons;
import org.qihang.uikit.Card;
import org.qihang.uikit.Empty;
import org.qihang.uikit.Row;
import org.qihang.uikit.Stack;

/** Who applied: by state, fifty at a time, with what one can decide about each. */
class ApplicantsCard extends Card {

    private final Applications applications;
    private final CurrentActor current;
    private final Camp camp;
    private final Runnable changed;

    ApplicantsCard(
            Applications applications,
            People people,
            CurrentActor current,
            Camp camp,
            ApplicantsFilter filter,
            CampWords words,
            Runnable changed) {
        this.applications = applications;
        this.current = current;
        this.camp = camp;
        this.changed = changed;
        List<Application> all = applications.of(current.require(), camp.id());
        add(new H2(getTranslation("camp.ApplicantsCard.title")));
        if (all.isEmpty()) {
            add(new Empty(
                    getTranslation("camp.ApplicantsCard.emptyTitle"), getTranslation("camp.ApplicantsCard.emptyText")));
            return;
        }
        List<Application> matching = filter.matching(all);
        List<Application> shown = filter.onPage(matching);
        Map<PersonId, Person> names =
                people.byId(shown.stream().map(Application::person).toList());
        ApplicantsTable table = new ApplicantsTable(words, words.when(camp.plan()), this::accept, this::decline);
        shown.forEach(application -> table.add(application, Optional.ofNullable(names.get(application.person()))));
        add(new Stack(filters(all, filter), table, pages(matching.size(), filter), download()));
    }

    private Row filters(List<Application> all, ApplicantsFilter chosen) {
        Row row = new Row(filter(getTranslation("camp.ApplicantsCard.all", all.size()), Optional.empty(), chosen));
        for (ApplicationState state : EnumSet.allOf(ApplicationState.class)) {
            ApplicantsFilter only = new ApplicantsFilter(Optional.of(state), 1);
            int count = only.matching(all).size();
            if (count > 0) {
                String words = getTranslation("camp.ApplicantsCard.filter", getTranslation(state.textKey()), count);
                row.add(filter(words, Optional.of(state), chosen));
            }
        }
        return row;
    }

    private Anchor filter(String words, Optional<ApplicationState> state, ApplicantsFilter chosen) {
        Anchor link = Buttons.quietLinkTo(new ApplicantsFilter(state, 1).address(camp.id()), words);
        if (chosen.state().equals(state)) {
            link.getElement().setAttribute("aria-current", "true");
        }
        return link;
    }

    private Row pages(int matching, ApplicantsFilter filter) {
        int last = Math.max(1, (matching + ApplicantsFilter.PAGE_SIZE - 1) / ApplicantsFilter.PAGE_SIZE);
        Row row = new Row();
        if (filter.page() > 1) {
            row.add(Buttons.linkTo(
                    filter.turnTo(filter.page() - 1).address(camp.id()),
                    getTranslation("camp.ApplicantsCard.previous")));
        }
        row.add(new Paragraph(getTranslation("camp.ApplicantsCard.page", filter.page(), last)));
        if (filter.page() < last) {
            row.add(Buttons.linkTo(
                    filter.turnTo(filter.page() + 1).address(camp.id()), getTranslation("camp.ApplicantsCard.next")));
        }
        row.setVisible(last > 1);
        return row;
    }

    /** Not a page of the application but a file: the router has to let it go. */
    private Row download() {
        Anchor file =
                Buttons.linkTo(CampRoutes.applicantsFile(camp.id()), getTranslation("camp.ApplicantsCard.download"));
        file.setRouterIgnore(true);
        Paragraph hint = new Paragraph(getTranslation("camp.ApplicantsCard.downloadHint"));
        hint.addClassName("xs");
        return new Row(file, hint);
    }

    private void accept(Application application) {
        applications.accept(current.require(), camp.id(), application.id());
        changed.run();
    }

    private void decline(Application application, String name) {
        ReasonDialog.forDeclining(this, name, reason -> {
            applications.decline(current.require(), camp.id(), application.id(), reason);
            changed.run();
        });
    }
}
