package org.qihang.mentoring.internal;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qihang.account.Language;
import org.qihang.account.Localized;
import org.qihang.account.PersonId;
import org.qihang.mentoring.BookingWindow;
import org.qihang.mentoring.Hours;
import org.qihang.mentoring.Mentor;
import org.qihang.mentoring.MentorProfile;
import org.qihang.mentoring.OfficeHours;
import org.qihang.mentoring.SessionKind;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * @param weekly by weekday
 * @param dates by date as in 2026-11-26, so that one date is one field and is changed by itself
 */
@Document(MentorDocument.COLLECTION)
public record MentorDocument(
        @Id PersonId id,
        Localized headline,
        Localized text,
        List<String> topics,
        Set<Language> languages,
        ZoneId zone,
        Map<DayOfWeek, List<Hours>> weekly,
        Map<String, List<Hours>> dates,
        int length,
        int step,
        long noticeHours,
        int windowDays,
        @Nullable PlaceDocument place,
        boolean accepting) {

    public static final String COLLECTION = "mentors";

    /** One who has said nothing yet. */
    public static MentorDocument fresh(PersonId id, MentorProfile profile, ZoneId zone, SessionKind kind) {
        return new MentorDocument(
                id,
                profile.headline(),
                profile.text(),
                profile.topics(),
                profile.languages(),
                zone,
                Map.of(),
                Map.of(),
                kind.length(),
                kind.step(),
                kind.notice().toHours(),
                ((BookingWindow.Days) kind.window()).count(),
                null,
                true);
    }

    public Mentor mentor() {
        Map<LocalDate, List<Hours>> single = new HashMap<>();
        dates.forEach((date, hours) -> single.put(LocalDate.parse(date), hours));
        SessionKind kind = SessionKind.USUAL
                .lasting(length, step)
                .withNotice(Duration.ofHours(noticeHours))
                .within(new BookingWindow.Days(windowDays));
        return new Mentor(
                id,
                new MentorProfile(headline, text, topics, languages),
                new OfficeHours(zone, weekly, single),
                kind,
                place == null ? null : place.place(),
                accepting);
    }
}
