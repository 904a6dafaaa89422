package org.qihang.course;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.qihang.account.Actor;
import org.qihang.account.NotAllowed;
import org.qihang.account.Role;
import org.qihang.account.UniversityId;
import org.qihang.course.internal.CompiledRelease;
import org.qihang.course.internal.UploadDocument;
import org.qihang.course.internal.source.CourseReader;
import org.qihang.course.internal.source.ZipSource;
import org.qihang.store.Ids;
import org.qihang.store.Rejected;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Service;

/** Takes a course's files from a publisher, checks them, and keeps what can be published. Publishing is a step of its own. */
@Service
public class CourseUploads {

    private static final int MOST_FINDINGS = 1_000;
    private static final int LONGEST_TEXT = 300;

    /** Unpacked, a course takes up to 200 MB of memory, so they take turns. */
    private final Lock turn = new ReentrantLock(true);

    private final MongoTemplate template;
    private final Publishing publishing;
    private final Clock clock;

    CourseUploads(MongoTemplate template, Publishing publishing, Clock clock) {
        this.template = template;
        this.publishing = publishing;
        this.clock = clock;
    }

    /**
     * Checks a course; without errors it becomes a release that nobody reads yet.
     *
     * @param requestKey made by whoever sends the request; the same key again gives the same upload
     * @param zip the course's folder, at most 50 MB
     * @throws NotAllowed unless the actor publishes for the university
     * @throws Rejected at "zip" if it can't be unpacked or breaks a limit, or if its id is another course's
     */
    public Upload receive(Actor actor, UniversityId university, String requestKey, byte[] zip) {
        actor.require(Role.PUBLISHER, university);
        String id = Ids.validated(requestKey);
        return known(actor, university, id).orElseGet(() -> inTurn(actor, university, id, zip));
    }

    /** Empty if there is none, or if it is another university's. */
    public Optional<Upload> find(Actor actor, String id) {
        return find(id).filter(upload -> actor.holds(Role.PUBLISHER, upload.university()));
    }

    private Upload inTurn(Actor actor, UniversityId university, String id, byte[] zip) {
        turn.lock();
        try {
            return known(actor, university, id).orElseGet(() -> check(actor, university, id, zip));
        } finally {
            turn.unlock();
        }
    }

    private Upload check(Actor actor, UniversityId university, String id, byte[] zip) {
        CourseReader.Result result = CourseReader.read(ZipSource.unpack(zip));
        ReleaseId release = result.compiled()
                .map(compiled -> keep(actor, university, compiled, zip))
                .orElse(null);
        List<Finding> findings = result.findings().stream()
                .limit(MOST_FINDINGS)
                .map(CourseUploads::shortened)
                .toList();
        UploadDocument upload =
                new UploadDocument(id, actor.by(), university, now(), findings, result.lessons(), release);
        try {
            return template.insert(upload).upload();
        } catch (DuplicateKeyException onAnotherNode) {
            return known(actor, university, id).orElseThrow();
        }
    }

    private ReleaseId keep(Actor actor, UniversityId university, CompiledRelease compiled, byte[] zip) {
        try {
            return publishing.keep(actor, university, compiled, zip);
        } catch (Rejected rejected) {
            throw Rejected.with(rejected.problems().stream()
                    .map(problem -> new Rejected.Problem("zip", problem.textKey(), problem.arguments()))
                    .toList());
        }
    }

    private Optional<Upload> known(Actor actor, UniversityId university, String id) {
        Optional<Upload> known = find(id);
        if (known.filter(upload ->
                        !upload.by().equals(actor.by()) || !upload.university().equals(university))
                .isPresent()) {
            throw NotAllowed.because("the key is another upload's");
        }
        return known;
    }

    private Optional<Upload> find(String id) {
        return Optional.ofNullable(template.findById(id, UploadDocument.class)).map(UploadDocument::upload);
    }

    /** As exact as the database keeps it, so that the answer to the same request is the same. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** A link may be as long as its file, but a report has to fit into a document. */
    private static Finding shortened(Finding finding) {
        return new Finding(
                finding.severity(),
                shortened(finding.file()),
                finding.line(),
                finding.column(),
                finding.textKey(),
                finding.arguments().stream().map(CourseUploads::shortened).toList());
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_TEXT
                ? text
                : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, LONGEST_TEXT))) + "…";
    }
}
