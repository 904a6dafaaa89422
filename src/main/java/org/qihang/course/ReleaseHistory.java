package org.qihang.course;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.qihang.account.Actor;
import org.qihang.account.NotAllowed;
import org.qihang.course.internal.CourseDocument;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Service;

/** What happened to a course: each release that was published, once or again, and those that only lie there. */
@Service
public class ReleaseHistory {

    private final MongoTemplate template;
    private final Publishing publishing;

    ReleaseHistory(MongoTemplate template, Publishing publishing) {
        this.template = template;
        this.publishing = publishing;
    }

    /**
     * One line of it.
     *
     * @param at when it was published, or uploaded if it never was
     * @param by who did that
     * @param isCurrent whether it has been read since then
     */
    public record Entry(Publishing.Release release, Kind kind, Instant at, String by, boolean isCurrent) {}

    public enum Kind {
        /** And never published. */
        UPLOADED,
        PUBLISHED,
        /** Took the place of a release that was uploaded later. */
        WENT_BACK
    }

    /**
     * The newest first.
     *
     * @throws NotAllowed unless the actor publishes for the course's university
     */
    public List<Entry> of(Actor actor, CourseId course) {
        Map<ReleaseId, Publishing.Release> releases = new HashMap<>();
        publishing.releases(actor, course).forEach(release -> releases.put(release.id(), release));
        List<Entry> entries = new ArrayList<>();
        Set<ReleaseId> published = new HashSet<>();
        CourseDocument document = template.findById(course, CourseDocument.class);
        List<CourseDocument.Publication> publications = document == null ? List.of() : document.publications();
        Instant before = Instant.MIN;
        for (CourseDocument.Publication publication : publications) {
            Publishing.Release release = releases.get(publication.release());
            if (release != null) {
                Kind kind = release.importedAt().isBefore(before) ? Kind.WENT_BACK : Kind.PUBLISHED;
                boolean last = publication.equals(publications.getLast());
                entries.add(new Entry(release, kind, publication.at(), publication.by(), last));
                published.add(release.id());
                before = release.importedAt();
            }
        }
        releases.values().stream()
                .filter(release -> !published.contains(release.id()))
                .map(release -> new Entry(release, Kind.UPLOADED, release.importedAt(), release.by(), false))
                .forEach(entries::add);
        return entries.reversed().stream()
                .sorted(Comparator.comparing(Entry::at).reversed())
                .toList();
    }
}
