package org.qihang.course.internal;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qihang.account.UniversityId;
import org.qihang.course.Finding;
import org.qihang.course.ReleaseId;
import org.qihang.course.Upload;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * An upload's report. The files are kept only where they became a release.
 *
 * @param id the request's key, so that a request that was sent twice is one upload
 */
@Document(UploadDocument.COLLECTION)
public record UploadDocument(
        @Id String id,
        String by,
        UniversityId university,
        Instant at,
        List<Finding> findings,
        int lessons,
        @Nullable ReleaseId release) {

    public static final String COLLECTION = "uploads";

    public Upload upload() {
        return new Upload(id, by, university, at, findings, lessons, release);
    }
}
