package org.qihang.camp.ui;

import com.vaadin.flow.component.Component;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.qihang.account.Language;
import org.qihang.camp.Admission;
import org.qihang.camp.Application;
import org.qihang.camp.ApplicationState;
import org.qihang.camp.Camp;
import org.qihang.camp.CampPhase;
import org.qihang.camp.CampPlan;
import org.qihang.uikit.When;

/** A camp in words, in the language of the component that shows it; times are those of where it takes place. */
final class CampWords {

    private final Component shown;
    private final Locale locale;
    private final Instant now;

    CampWords(Component shown, Language language, Instant now) {
        this.shown = shown;
        this.locale = language.locale();
        this.now = now;
    }

    When when(CampPlan plan) {
        return When.in(locale, plan.zone());
    }

    /** With the zone's name where the reader lives by another. */
    String span(CampPlan plan, ZoneId reader) {
        When when = when(plan);
        boolean oneDay =
                LocalDate.ofInstant(plan.start(), plan.zone()).equals(LocalDate.ofInstant(plan.end(), plan.zone()));
        String end = oneDay ? when.time(plan.end()) : moment(plan, plan.end());
        String span = moment(plan, plan.start()) + "–" + end;
        boolean sameClock = reader.getRules()
                .getOffset(plan.start())
                .equals(plan.zone().getRules().getOffset(plan.start()));
        return sameClock ? span : span + " · " + when.zone(plan.start());
    }

    /** With the weekday this year, with the year in any other. */
    String moment(CampPlan plan, Instant instant) {
        boolean thisYear =
                instant.atZone(plan.zone()).getYear() == now.atZone(plan.zone()).getYear();
        return thisYear ? when(plan).dayAndTime(instant) : when(plan).dateAndTime(instant);
    }

    /** How much room there is, as far as it still matters. */
    String seats(Camp camp) {
        int capacity = camp.plan().capacity();
        CampPhase phase = camp.phase(now);
        if (phase == CampPhase.FULL) {
            return shown.getTranslation("camp.CampWords.full", capacity, camp.waiting());
        }
        boolean counts = phase == CampPhase.OPEN && camp.plan().admission() == Admission.OPEN;
        return counts
                ? shown.getTranslation("camp.CampWords.free", camp.free(), capacity)
                : shown.getTranslation("camp.CampWords.capacity", capacity);
    }

    String deadline(CampPlan plan) {
        return shown.getTranslation("camp.CampWords.deadline", moment(plan, plan.deadline()));
    }

    String state(Application application) {
        return application.state() == ApplicationState.WAITLISTED
                ? shown.getTranslation("camp.CampWords.place", application.place())
                : shown.getTranslation(application.state().textKey());
    }
}
