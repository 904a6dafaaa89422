package org.qihang.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qihang.embedded.EmbeddedDatabase;

/** A measurement that finds nothing is worth something only if it would find it. */
class VerdictTest {

    private static final Instant TEN = Instant.parse("2026-11-24T02:00:00Z");

    private final EmbeddedDatabase server = EmbeddedDatabase.inMemory();
    private final MongoClient client = MongoClients.create(server.connectionString());
    private final MongoDatabase database = client.getDatabase("test");
    private final Map<Deed, String> acknowledged = Map.of(
            new Deed(Deed.Kind.REGISTER, "lin@crash.example", "-", "-"), "lin",
            new Deed(Deed.Kind.JOIN, "lin", "course", "-"), "-",
            new Deed(Deed.Kind.READ, "lin", "course/lesson", "-"), "-",
            new Deed(Deed.Kind.ANSWER, "lin", "course/quiz", "right1"), "passed",
            new Deed(Deed.Kind.APPLY, "lin", "camp", "application-lin"), "ACCEPTED",
            new Deed(Deed.Kind.BOOK, "lin", "chen", TEN + "/booking"), TEN.toString());

    @BeforeEach
    void allIsWell() {
        add("people", new Document("_id", "lin").append("email", "lin@crash.example"));
        add("sign_in_names", new Document("_id", "email:lin@crash.example").append("person", "lin"));
        add(
                "enrolments",
                new Document("_id", "lin/course")
                        .append("completions", List.of(completion("lesson"), completion("quiz"))));
        add("attempts", new Document("_id", "lin/course/quiz/right1"));
        add("camps", camp(1, application("lin")));
        add("bookings", booking("booking", "lin", TEN));
        for (String person : List.of("lin", "chen")) {
            add("diaries", new Document("_id", person).append("claims", List.of(new Document("booking", "booking"))));
            tell(person, "SESSION_BOOKED", new Document("booking", "booking"));
        }
        tell("lin", "WELCOME", new Document());
        tell("lin", "APPLICATION_ACCEPTED", new Document("application", "application-lin"));
    }

    @AfterEach
    void close() {
        client.close();
        server.close();
    }

    @Test
    void isNothingWhereAllIsWell() {
        assertThat(verdict().lost()).isEmpty();
        assertThat(verdict().twice()).isEmpty();
        assertThat(verdict().mails()).isEqualTo(4);
    }

    @Test
    void findsWhatIsLost() {
        for (String collection :
                List.of("people", "sign_in_names", "enrolments", "attempts", "camps", "bookings", "diaries", "mails")) {
            List<Document> before = database.getCollection(collection).find().into(new ArrayList<>());
            database.getCollection(collection).drop();

            assertThat(verdict().lost()).as(collection).isNotEmpty();

            database.getCollection(collection).insertMany(before);
        }
        assertThat(verdict().lost()).isEmpty();
    }

    @Test
    void findsAMailThatCameTwice() {
        add("mails", told("again", "lin", "SESSION_BOOKED", new Document("booking", "booking")));

        assertThat(verdict().twice()).containsExactly("SESSION_BOOKED to lin of booking");
    }

    @Test
    void findsTwoSessionsAtOneTime() {
        add("bookings", booking("other", "wang", TEN.plusSeconds(60)));

        assertThat(verdict().twice()).anyMatch(found -> found.startsWith("time of chen"));
    }

    @Test
    void findsMoreSeatsThanThereAre() {
        database.getCollection("camps").drop();
        add("camps", camp(1, application("lin"), application("wang")));

        assertThat(verdict().twice()).contains("seat in camp");
    }

    @Test
    void findsALessonThatWasFinishedTwice() {
        database.getCollection("enrolments").drop();
        add(
                "enrolments",
                new Document("_id", "lin/course")
                        .append(
                                "completions",
                                List.of(completion("lesson"), completion("quiz"), completion("lesson"))));

        assertThat(verdict().twice()).containsExactly("completion in lin/course");
    }

    private Verdict verdict() {
        return Verdict.on(new Ground(client, "test"), acknowledged);
    }

    private void add(String collection, Document document) {
        database.getCollection(collection).insertOne(document);
    }

    private void tell(String person, String type, Document arguments) {
        for (String collection : List.of("mails", "notices")) {
            add(collection, told(type, person, type, arguments));
        }
    }

    private static Document told(String event, String person, String type, Document arguments) {
        return new Document("_id", event + "/" + person)
                .append("person", person)
                .append("type", type)
                .append("arguments", arguments);
    }

    private static Document completion(String lesson) {
        return new Document("lesson", lesson);
    }

    private static Document camp(int capacity, Document... applications) {
        return new Document("_id", "camp")
                .append("plan", new Document("capacity", capacity))
                .append("applications", List.of(applications));
    }

    private static Document application(String person) {
        return new Document("_id", "application-" + person)
                .append("person", person)
                .append("state", "ACCEPTED");
    }

    private static Document booking(String id, String student, Instant start) {
        return new Document("_id", id)
                .append("student", student)
                .append("mentor", "chen")
                .append("state", "BOOKED")
                .append("start", Date.from(start))
                .append("end", Date.from(start.plusSeconds(1800)));
    }
}
