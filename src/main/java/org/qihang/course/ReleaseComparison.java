package org.qihang.course;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qihang.account.Actor;
import org.qihang.account.Language;
import org.qihang.course.internal.Blobs;
import org.qihang.course.internal.ReleaseDocument;
import org.qihang.course.internal.source.SourceFiles;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Service;

/** What differs between two releases, down to the words. */
@Service
public class ReleaseComparison {

    private final MongoTemplate template;
    private final Publishing publishing;
    private final Blobs blobs;

    ReleaseComparison(MongoTemplate template, Publishing publishing, Blobs blobs) {
        this.template = template;
        this.publishing = publishing;
        this.blobs = blobs;
    }

    /** A lesson's Markdown in one language, which may be missing in one of the releases. */
    public record ChangedText(Language language, TextDifference difference) {}

    /** Empty unless the actor may see both, and both are of one course. */
    public Optional<OutlineChanges> between(Actor actor, ReleaseId older, ReleaseId newer) {
        return find(actor, older)
                .flatMap(from -> find(actor, newer)
                        .filter(to -> to.course().equals(from.course()))
                        .map(to -> OutlineChanges.between(from.outline(), to.outline())));
    }

    /** In the languages whose Markdown is another; a file that is no text is left out. */
    public List<ChangedText> texts(Actor actor, ReleaseId older, ReleaseId newer, LessonId lesson) {
        Optional<ReleaseDocument> from = find(actor, older);
        Optional<ReleaseDocument> to = find(actor, newer);
        List<ChangedText> texts = new ArrayList<>();
        for (Language language : Language.values()) {
            Optional<String> before = from.flatMap(release -> source(release, lesson, language));
            Optional<String> after = to.flatMap(release -> source(release, lesson, language));
            if (!before.equals(after)) {
                texts.add(new ChangedText(language, TextDifference.between(before.orElse(""), after.orElse(""))));
            }
        }
        return texts;
    }

    private Optional<ReleaseDocument> find(Actor actor, ReleaseId id) {
        return publishing.find(actor, id).map(release -> template.findById(release.id(), ReleaseDocument.class));
    }

    private Optional<String> source(ReleaseDocument release, LessonId lesson, Language language) {
        return release.files().stream()
                .filter(file -> file.isSourceOf(lesson) && file.language() == language)
                .findFirst()
                .flatMap(file -> blobs.get(file.sha256()))
                .flatMap(SourceFiles::decode);
    }
}
