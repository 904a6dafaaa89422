package org.qihang.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qihang.course.CourseId;
import org.qihang.embedded.EmbeddedDatabase;
import org.qihang.learning.Enrolments;
import org.qihang.testing.Campus;
import org.qihang.testing.Courses;
import org.qihang.testing.QihangTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.data.mongodb.core.MongoTemplate;

/** A campus is backed up while people go on in it, and restored elsewhere. */
@QihangTest
class BackupRehearsalTest {

    private static final int WRITERS = 3;

    @Autowired
    private MongoConnectionDetails connection;

    @Autowired
    private MongoTemplate template;

    @Autowired
    private Campus campus;

    @Autowired
    private Courses courses;

    @Autowired
    private Enrolments enrolments;

    private final AtomicBoolean enough = new AtomicBoolean();

    @TempDir
    private Path place;

    @Test
    void whatWasThereBeforeIsRestoredWhilePeopleGoOn() throws Exception {
        CourseId course = courses.published();
        enrolments.join(campus.student("林晓"), course);
        Snapshot before = snapshot();
        Given backup;
        try (ExecutorService people = Executors.newFixedThreadPool(WRITERS)) {
            CountDownLatch going = new CountDownLatch(WRITERS);
            List<Future<?>> writers = IntStream.range(0, WRITERS)
                    .<Future<?>>mapToObj(writer -> people.submit(() -> comeAndLearn(course, going)))
                    .toList();
            going.await();
            backup = backup();
            enough.set(true);
            for (Future<?> writer : writers) {
                writer.get();
            }
        }
        assertThat(backup.exitCode()).as(backup.err()).isZero();
        Snapshot after = snapshot();

        Given restore = Given.command("restore", "--data", data().toString(), file().toString());

        assertThat(restore.exitCode()).as(restore.err()).isZero();
        Snapshot restored = restored();
        before.collections()
                .keySet()
                .forEach(collection -> before.of(collection).forEach((id, document) -> {
                    if (document.equals(after.of(collection).get(id))) {
                        assertThat(restored.of(collection)).containsEntry(id, document);
                    }
                }));
        assertThat(restored.of("enrolments").keySet())
                .containsAll(before.of("enrolments").keySet())
                .isSubsetOf(after.of("enrolments").keySet());
        assertThat(learners(restored, course))
                .as("whoever learns is there")
                .isNotEmpty()
                .isSubsetOf(restored.of("people").keySet());
    }

    private void comeAndLearn(CourseId course, CountDownLatch going) {
        do {
            try {
                enrolments.join(campus.student(), course);
            } finally {
                going.countDown();
            }
        } while (!enough.get());
    }

    private Given backup() {
        String uri = connection.getConnectionString().getConnectionString();
        return Given.command(Map.of("MONGODB_URI", uri), Locale.ENGLISH, "backup", file().toString());
    }

    private Snapshot snapshot() {
        return Snapshot.of(template.getDb());
    }

    private Snapshot restored() {
        try (EmbeddedDatabase embedded = EmbeddedDatabase.open(data());
                MongoClient client = MongoClients.create(embedded.connectionString())) {
            return Snapshot.of(client.getDatabase("qihang"));
        }
    }

    private static Set<BsonValue> learners(Snapshot snapshot, CourseId course) {
        return snapshot.of("enrolments").values().stream()
                .filter(enrolment -> new BsonString(course.value()).equals(enrolment.get("course")))
                .map(enrolment -> enrolment.get("person"))
                .collect(Collectors.toSet());
    }

    private record Snapshot(Map<String, Map<BsonValue, RawBsonDocument>> collections) {

        static Snapshot of(MongoDatabase database) {
            return new Snapshot(DataFolder.read(database).entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, entry -> byId(entry.getValue()))));
        }

        private static Map<BsonValue, RawBsonDocument> byId(List<RawBsonDocument> documents) {
            return documents.stream().collect(Collectors.toMap(document -> document.get("_id"), document -> document));
        }

        Map<BsonValue, RawBsonDocument> of(String collection) {
            return collections.getOrDefault(collection, Map.of());
        }
    }

    private Path file() {
        return place.resolve("campus.zip");
    }

    private Path data() {
        return place.resolve("data");
    }
}
