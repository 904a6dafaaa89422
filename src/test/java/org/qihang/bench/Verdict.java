package org.qihang.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Holds what was acknowledged against what lies in the database. Beside that, all that lies there is looked through for
 * what can't be: acknowledged or not, nothing is there twice, and whoever has something was told of it once.
 */
final class Verdict {

    private final List<String> lost = new ArrayList<>();
    private final List<String> twice = new ArrayList<>();
    private final Map<String, Document> people;
    private final Map<String, Document> names;
    private final Map<String, Document> enrolments;
    private final Map<String, Document> attempts;
    private final Map<String, Document> camps;
    private final Map<String, Document> bookings;
    private final Map<String, Document> diaries;
    private final Told mails;
    private final Told notices;

    private Verdict(Ground ground) {
        people = ground.byId("people");
        names = ground.byId("sign_in_names");
        enrolments = ground.byId("enrolments");
        attempts = ground.byId("attempts");
        camps = ground.byId("camps");
        bookings = ground.byId("bookings");
        diaries = ground.byId("diaries");
        mails = Told.in(ground.all("mails"));
        notices = Told.in(ground.all("notices"));
    }

    static Verdict on(Ground ground, Map<Deed, String> acknowledged) {
        Verdict verdict = new Verdict(ground);
        acknowledged.forEach(verdict::check);
        verdict.checkPeople();
        verdict.checkCompletions();
        verdict.checkCamps();
        verdict.checkBookings();
        return verdict;
    }

    List<String> lost() {
        return lost;
    }

    List<String> twice() {
        return twice;
    }

    int mails() {
        return mails.count();
    }

    /** What people were told, by what it was about. */
    private record Told(Map<List<String>, Integer> counts) {

        static Told in(List<Document> told) {
            return new Told(told.stream().collect(Collectors.toMap(Told::key, _ -> 1, Integer::sum)));
        }

        private static List<String> key(Document told) {
            Document arguments = told.get("arguments", new Document());
            String about = arguments.get("application", arguments.get("booking", ""));
            return List.of(told.getString("person"), told.getString("type"), about);
        }

        int of(String person, String type, String about) {
            return counts.getOrDefault(List.of(person, type, about), 0);
        }

        int count() {
            return counts.values().stream().mapToInt(Integer::intValue).sum();
        }

        Set<String> about(String type) {
            return counts.keySet().stream()
                    .filter(key -> key.get(1).equals(type))
                    .map(List::getLast)
                    .collect(Collectors.toSet());
        }
    }

    private void check(Deed deed, String result) {
        switch (deed.kind()) {
            case REGISTER -> expect(people.containsKey(result) && owns("email:" + deed.person(), result), deed);
            case JOIN -> expect(enrolments.containsKey(deed.person() + "/" + deed.about()), deed);
            case READ -> expect(hasCompleted(deed), deed);
            case ANSWER -> {
                expect(attempts.containsKey(deed.person() + "/" + deed.about() + "/" + deed.key()), deed);
                expect(!result.equals("passed") || hasCompleted(deed), deed);
            }
            case APPLY ->
                expect(
                        applications(deed.about())
                                .anyMatch(entry -> entry.getString("person").equals(deed.person())
                                        && entry.getString("_id").equals(deed.key())),
                        deed);
            case BOOK -> expect(isBooked(deed, result), deed);
        }
    }

    private void expect(boolean there, Deed deed) {
        if (!there) {
            lost.add(deed.toString());
        }
    }

    private boolean owns(String name, String person) {
        return names.get(name) instanceof Document found
                && found.getString("person").equals(person);
    }

    private boolean hasCompleted(Deed deed) {
        String[] courseAndLesson = deed.about().split("/", 2);
        return enrolments.get(deed.person() + "/" + courseAndLesson[0]) instanceof Document enrolment
                && completions(enrolment).contains(courseAndLesson[1]);
    }

    private static List<String> completions(Document enrolment) {
        return enrolment.getList("completions", Document.class).stream()
                .map(completion -> completion.getString("lesson"))
                .toList();
    }

    private Stream<Document> applications(String camp) {
        return camps.get(camp) instanceof Document found
                ? found.getList("applications", Document.class).stream()
                : Stream.empty();
    }

    private boolean isBooked(Deed deed, String start) {
        String id = deed.key().split("/", 2)[1];
        return bookings.get(id) instanceof Document booking
                && booking.getString("state").equals("BOOKED")
                && booking.getString("student").equals(deed.person())
                && booking.getDate("start").toInstant().equals(Instant.parse(start))
                && holds(deed.person(), id)
                && holds(deed.about(), id);
    }

    private boolean holds(String person, String booking) {
        return diaries.get(person) instanceof Document diary
                && diary.getList("claims", Document.class).stream()
                        .anyMatch(claim -> claim.getString("booking").equals(booking));
    }

    private void checkPeople() {
        Set<String> emails = new HashSet<>();
        people.forEach((id, person) -> {
            if (!emails.add(person.getString("email"))) {
                twice.add("person " + person.getString("email"));
            }
            expectTold(id, "WELCOME", "");
        });
    }

    private void checkCompletions() {
        enrolments.forEach((id, enrolment) -> {
            List<String> completions = completions(enrolment);
            if (new HashSet<>(completions).size() != completions.size()) {
                twice.add("completion in " + id);
            }
        });
    }

    private void checkCamps() {
        camps.forEach((id, camp) -> {
            Set<String> applicants = new HashSet<>();
            applications(id).forEach(entry -> {
                if (!applicants.add(entry.getString("person"))) {
                    twice.add("application in " + id);
                }
                expectTold(
                        entry.getString("person"), "APPLICATION_" + entry.getString("state"), entry.getString("_id"));
            });
            long seated = applications(id)
                    .filter(entry -> entry.getString("state").equals("ACCEPTED"))
                    .count();
            if (seated > camp.get("plan", Document.class).getInteger("capacity")) {
                twice.add("seat in " + id);
            }
        });
    }

    private void checkBookings() {
        Map<String, List<Document>> sessions = new HashMap<>();
        bookings.forEach((id, booking) -> {
            if (booking.getString("state").equals("BOOKED")) {
                for (String person : List.of(booking.getString("student"), booking.getString("mentor"))) {
                    sessions.computeIfAbsent(person, _ -> new ArrayList<>()).add(booking);
                    expectTold(person, "SESSION_BOOKED", id);
                }
            }
        });
        sessions.forEach(this::checkOverlaps);
        for (String told : mails.about("SESSION_BOOKED")) {
            if (!isBooked(bookings.get(told))) {
                twice.add("mail of a session that never was: " + told);
            }
        }
    }

    private static boolean isBooked(@Nullable Document booking) {
        return booking != null && booking.getString("state").equals("BOOKED");
    }

    private void checkOverlaps(String person, List<Document> sessions) {
        Instant free = Instant.MIN;
        for (Document session : sessions.stream()
                .sorted(java.util.Comparator.comparing(session -> session.getDate("start")))
                .toList()) {
            if (session.getDate("start").toInstant().isBefore(free)) {
                twice.add("time of " + person + " at " + free);
            }
            Date end = session.getDate("end");
            free = end.toInstant();
        }
    }

    /** By mail and in the inbox, once each. */
    private void expectTold(String person, String type, String about) {
        for (Told told : List.of(mails, notices)) {
            int count = told.of(person, type, about);
            if (count != 1) {
                (count == 0 ? lost : twice).add(type + " to " + person + " of " + about);
            }
        }
    }
}
