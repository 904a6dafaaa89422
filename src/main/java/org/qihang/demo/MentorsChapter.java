package org.qihang.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.qihang.account.Actor;
import org.qihang.mentoring.Mentors;
import org.qihang.mentoring.WeekDraft;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Mentors say who they are, when they have time, and where; one of them is away on a single date. */
@Component
@Order(2)
class MentorsChapter implements Chapter {

    private static final Duration BEGAN = Duration.ofDays(50);
    private static final int AWAY_IN_DAYS = 14;

    private final Mentors mentors;

    MentorsChapter(Mentors mentors) {
        this.mentors = mentors;
    }

    @Override
    public String name() {
        return "mentors";
    }

    @Override
    public void tell(Cast cast, Instant now) {
        for (DemoMentor mentor : DemoMentor.ALL) {
            TravellingClock.at(now.minus(BEGAN), () -> introduce(cast.actor(mentor.key()), mentor));
        }
        Actor away = cast.actor("chenli");
        LocalDate date =
                now.atZone(mentors.mine(away).hours().zone()).toLocalDate().plusDays(AWAY_IN_DAYS);
        mentors.changeDate(away, date, List.of());
    }

    private void introduce(Actor actor, DemoMentor mentor) {
        mentors.changeProfile(actor, mentor.profile());
        mentors.changeWeek(actor, new WeekDraft(mentor.zone(), mentor.week()));
        if (mentor.isOnline()) {
            mentors.meetAtLink(actor, mentor.place());
        } else {
            mentors.meetInRoom(actor, mentor.place());
        }
    }
}
