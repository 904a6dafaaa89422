package org.qihang.course.internal;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qihang.account.UniversityId;
import org.qihang.course.CourseId;
import org.qihang.course.ReleaseId;
import org.qihang.store.StoredEvent;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A course that was published at least once: the pointer to its current release, and who may move it.
 *
 * @param university null for courses that come with the product
 * @param publications every time that a release became the current one, the last of them last
 */
@Document(CourseDocument.COLLECTION)
public record CourseDocument(
        @Id CourseId id,
        @Nullable UniversityId university,
        ReleaseId current,
        List<Publication> publications,
        List<StoredEvent> outbox,
        @Nullable Instant outboxAt) {

    public static final String COLLECTION = "courses";

    public record Publication(ReleaseId release, Instant at, String by) {}
}
