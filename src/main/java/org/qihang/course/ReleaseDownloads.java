package org.qihang.course;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qihang.account.Actor;
import org.qihang.account.Role;
import org.qihang.account.UniversityId;
import org.qihang.course.internal.Blobs;
import org.qihang.course.internal.CanonicalZip;
import org.qihang.course.internal.ReleaseDocument;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Service;

/**
 * Hands a release's files back. One that was uploaded comes as the zip that it was, with the same bytes; one that was
 * read from a folder as a zip that is the same whenever it is made.
 */
@Service
public class ReleaseDownloads {

    private final MongoTemplate template;
    private final Blobs blobs;

    ReleaseDownloads(MongoTemplate template, Blobs blobs) {
        this.template = template;
        this.blobs = blobs;
    }

    /** A zip that is written as it is read, so that it never lies in memory. */
    @FunctionalInterface
    public interface Zip {

        void writeTo(OutputStream to) throws IOException;
    }

    /** Empty unless the actor publishes for the release's university; what comes with the product is for every publisher. */
    public Optional<Zip> find(Actor actor, ReleaseId id) {
        return Optional.ofNullable(template.findById(id, ReleaseDocument.class))
                .filter(release -> isAllowed(actor, release.university()))
                .map(this::zip);
    }

    private static boolean isAllowed(Actor actor, @Nullable UniversityId university) {
        return university == null ? actor.holds(Role.PUBLISHER) : actor.holds(Role.PUBLISHER, university);
    }

    private Zip zip(ReleaseDocument release) {
        String uploaded = release.zip();
        return uploaded == null
                ? to -> CanonicalZip.write(release.files(), blobs, to)
                : to -> writeUploaded(uploaded, to);
    }

    private void writeUploaded(String hash, OutputStream to) throws IOException {
        if (!blobs.write(hash, to)) {
            throw new IOException("the release's zip is missing");
        }
    }
}
