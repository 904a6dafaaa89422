package org.qihang.course.internal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qihang.account.Actor;
import org.qihang.account.UniversityId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Writes a release: first what it needs, last the release itself, so that one that can be found is whole. */
@Component
public class ReleaseStore {

    private final MongoTemplate template;
    private final Blobs blobs;
    private final Clock clock;

    ReleaseStore(MongoTemplate template, Blobs blobs, Clock clock) {
        this.template = template;
        this.blobs = blobs;
        this.clock = clock;
    }

    /** @param zip in which the files came; null if they came from a folder */
    public void keep(Actor actor, @Nullable UniversityId university, CompiledRelease compiled, byte @Nullable [] zip) {
        List<ReleaseDocument.SourceFile> files = new ArrayList<>();
        compiled.files()
                .forEach((path, content) -> files.add(ReleaseDocument.SourceFile.of(
                        path,
                        blobs.put(content),
                        content.length,
                        compiled.sources().get(path))));
        files.sort(Comparator.comparing(ReleaseDocument.SourceFile::path));
        compiled.texts().forEach(text -> template.save(LessonTextDocument.of(compiled.release(), text)));
        compiled.answers().forEach(template::save);
        try {
            template.insert(new ReleaseDocument(
                    compiled.release(),
                    compiled.facts().id(),
                    university,
                    compiled.facts(),
                    compiled.modules(),
                    files,
                    compiled.renderer(),
                    clock.instant(),
                    actor.by(),
                    zip == null ? null : blobs.put(zip)));
        } catch (DuplicateKeyException known) {
            // The same files were imported before; what was made of them has just been made again
            template.updateFirst(
                    Query.query(Criteria.where("_id").is(compiled.release())),
                    Update.update("renderer", compiled.renderer()),
                    ReleaseDocument.class);
        }
    }
}
