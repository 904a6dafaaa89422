package org.qihang.course.internal;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qihang.account.Language;
import org.qihang.account.UniversityId;
import org.qihang.course.CourseFacts;
import org.qihang.course.CourseId;
import org.qihang.course.CourseOutline;
import org.qihang.course.LessonId;
import org.qihang.course.ReleaseId;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A release: the list of its files, and what was made of them.
 *
 * @param renderer the version of the renderer that made the texts
 * @param zip the SHA-256 of the zip in which it was first uploaded; null if it came from a folder
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
        String importedBy,
        @Nullable String zip) {

    public static final String COLLECTION = "releases";

    /**
     * @param sha256 names the content in {@link BlobDocument}
     * @param lesson whose text it is; null for all else
     * @param language in which it is written; null with the lesson
     */
    public record SourceFile(
            String path,
            String sha256,
            long size,
            @Nullable LessonId lesson,
            @Nullable Language language) {

        static SourceFile of(String path, String sha256, long size, CompiledRelease.@Nullable Source source) {
            return source == null
                    ? new SourceFile(path, sha256, size, null, null)
                    : new SourceFile(path, sha256, size, source.lesson(), source.language());
        }

        public boolean isSourceOf(LessonId other) {
            return other.equals(lesson);
        }
    }

    public CourseOutline outline() {
        return new CourseOutline(id, university, facts, modules);
    }
}
