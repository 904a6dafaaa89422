package org.qihang.camp.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.util.List;
import org.qihang.account.Language;
import org.qihang.camp.Application;
import org.qihang.camp.ApplicationState;
import org.qihang.camp.Camp;
import org.qihang.camp.CampPhase;
import org.qihang.camp.Step;
import org.qihang.uikit.Buttons;
import org.qihang.uikit.Card;
import org.qihang.uikit.Confirm;

/** Where one's own application stands, as steps: those that were taken, the one it is at, those to come. */
class MyApplicationCard extends Card {

    private final Application application;
    private final OrderedList steps = new OrderedList();

    MyApplicationCard(Camp camp, Application application, Instant now, Language language, Runnable withdraw) {
        this.application = application;
        CampWords words = new CampWords(this, language, now);
        steps.addClassName("steps");
        add(new H2(getTranslation("camp.MyApplicationCard.title")), steps);
        addTaken(camp, words);
        addToCome(camp, now, words);
        CampPhase phase = camp.phase(now);
        boolean goesOn = phase != CampPhase.OVER && phase != CampPhase.CANCELLED;
        if (application.state().isAlive() && goesOn) {
            add(Buttons.quiet(
                    getTranslation(
                            application.state() == ApplicationState.WAITLISTED
                                    ? "camp.MyApplicationCard.leaveLine"
                                    : "camp.MyApplicationCard.withdraw"),
                    event -> ask(withdraw)));
        }
    }

    private void addTaken(Camp camp, CampWords words) {
        List<Step> taken = application.ownSteps();
        for (Step step : taken.subList(0, taken.size() - 1)) {
            step(getTranslation(step.state().textKey()), words.moment(camp.plan(), step.at()), "done");
        }
        Step last = taken.getLast();
        String at = words.moment(camp.plan(), last.at());
        switch (last.state()) {
            case SUBMITTED -> {
                step(getTranslation(last.state().textKey()), at, "done");
                step(getTranslation("camp.MyApplicationCard.undecided"), "", "now");
            }
            case ACCEPTED -> step(getTranslation(last.state().textKey()), at, "done");
            case WAITLISTED -> step(words.state(application), getTranslation("camp.MyApplicationCard.lineHint"), "now");
            case DECLINED -> step(words.state(application), application.reason(), "now");
            case WITHDRAWN -> step(words.state(application), at, "now");
        }
    }

    private void addToCome(Camp camp, Instant now, CampWords words) {
        if (!application.state().isAlive() || camp.phase(now) == CampPhase.CANCELLED) {
            return;
        }
        boolean accepted = application.state() == ApplicationState.ACCEPTED;
        if (!accepted) {
            step(getTranslation("camp.MyApplicationCard.seat"), "", "");
        }
        String style = !accepted ? "" : camp.phase(now) == CampPhase.OVER ? "done" : "now";
        step(
                getTranslation("camp.MyApplicationCard.takePart"),
                words.moment(camp.plan(), camp.plan().start()),
                style);
    }

    private void step(String label, String detail, String style) {
        ListItem item = new ListItem(label);
        if (!style.isEmpty()) {
            item.addClassName(style);
        }
        if (style.equals("now")) {
            item.getElement().setAttribute("aria-current", "step");
        }
        if (!detail.isEmpty()) {
            Paragraph small = new Paragraph(detail);
            small.addClassName("xs");
            item.add(small);
        }
        steps.add(item);
    }

    private void ask(Runnable withdraw) {
        boolean seated = application.state() == ApplicationState.ACCEPTED;
        Confirm.ask(
                getTranslation("camp.MyApplicationCard.askTitle"),
                seated
                        ? getTranslation("camp.MyApplicationCard.askSeat")
                        : getTranslation("camp.MyApplicationCard.askLine"),
                getTranslation("camp.MyApplicationCard.askYes"),
                getTranslation("camp.MyApplicationCard.askNo"),
                withdraw);
    }
}
