package org.qihang.course.internal;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qihang.account.UniversityId;
import org.qihang.course.CourseFacts;
import org.qihang.course.CourseId;
import org.qihang.course.CourseOutline;
import org.qihang.course.ReleaseId;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A release: the list of its files, and what was made of them.
 *
 * @param renderer the version of the renderer that made the texts
 */
@Document(ReleaseDocument.COLLECTION)
public record ReleaseDocument(
        @Id ReleaseId id,
        CourseId course,
        @Nullable UniversityId university,
        CourseFacts facts,
        List<CourseOutline.Module> modules,
        List<SourceFile> files,
        int renderer,
        Instant importedAt,
        String importedBy) {

    public static final String COLLECTION = "releases";

    /** @param sha256 names the content in {@link BlobDocument} */
    public record SourceFile(String path, String sha256, long size) {}

    public CourseOutline outline() {
        return new CourseOutline(id, university, facts, modules);
    }
}
