package org.qihang.course.internal.source;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.qihang.account.Language;
import org.qihang.course.LessonId;
import org.qihang.markdown.Linked;

/** What can be seen only when all lessons are read: links between them, ids, translations. */
record LessonChecks(
        SourceFiles files, Map<String, Map<Language, Lesson>> lessons, Language language, Findings findings) {

    private static final Duration AT_ONCE = Duration.ofMinutes(1);

    void check() {
        Map<String, Lesson> byPath = new HashMap<>();
        lessons.values()
                .forEach(languages -> languages
                        .values()
                        .forEach(lesson -> byPath.put(lesson.file().path(), lesson)));
        Map<LessonId, String> first = new HashMap<>();
        for (Map<Language, Lesson> languages : lessons.values()) {
            List<Lesson> all = new ArrayList<>(languages.values());
            duplicateIds(all, first);
            translations(languages);
            all.forEach(lesson -> lesson.links().forEach(link -> link(lesson, link, byPath)));
        }
    }

    private void duplicateIds(List<Lesson> translations, Map<LessonId, String> first) {
        Set<LessonId> own = new HashSet<>();
        for (Lesson lesson : translations) {
            lesson.id().filter(own::add).ifPresent(id -> {
                String other = first.putIfAbsent(id, lesson.file().path());
                if (other != null) {
                    findings.flaw(
                            lesson.file().path(), lesson.idLine(), 1, "course.check.duplicateId", id.value(), other);
                }
            });
        }
    }

    private void translations(Map<Language, Lesson> languages) {
        Lesson source = languages.get(language);
        for (Lesson translation : languages.values()) {
            String path = translation.file().path();
            if (source == null) {
                findings.flaw(path, 1, 1, "course.check.translationWithoutSource");
            } else if (translation != source) {
                if (!translation.id().equals(source.id())) {
                    findings.flaw(
                            path,
                            translation.idLine(),
                            1,
                            "course.check.translationId",
                            source.id().map(LessonId::value).orElse(""));
                }
                stale(source, translation);
                quizzes(source, translation);
            }
        }
    }

    /** Within a minute they count as equal: a fresh copy of a repository has its files in any order. */
    private void stale(Lesson source, Lesson translation) {
        Instant written = files.changed().get(source.file().path());
        Instant translated = files.changed().get(translation.file().path());
        if (written != null && translated != null && translated.plus(AT_ONCE).isBefore(written)) {
            findings.warning(
                    translation.file().path(),
                    1,
                    1,
                    "course.check.stale",
                    source.file().path());
        }
    }

    private void quizzes(Lesson source, Lesson translation) {
        List<Quiz.Question> ours = source.quiz().questions();
        List<Quiz.Question> theirs = translation.quiz().questions();
        String path = translation.file().path();
        if (ours.size() != theirs.size()) {
            findings.flaw(
                    path, 1, 1, "course.check.quizSize", String.valueOf(ours.size()), String.valueOf(theirs.size()));
            return;
        }
        for (int index = 0; index < ours.size(); index++) {
            Quiz.Question question = theirs.get(index);
            if (question.choices().size() != ours.get(index).choices().size()
                    || !question.right().equals(ours.get(index).right())) {
                findings.flaw(
                        path,
                        question.position().line(),
                        question.position().column(),
                        "course.check.quizDiffers",
                        source.file().path());
            }
        }
    }

    private void link(Lesson lesson, Linked link, Map<String, Lesson> byPath) {
        String path = lesson.file().path();
        if (link.kind() == Linked.Kind.IMAGE && link.text().isBlank()) {
            findings.warning(path, link.position().line(), link.position().column(), "course.check.noAlternativeText");
        }
        if (link.isExternal() || link.address().isEmpty()) {
            return;
        }
        int hash = link.address().indexOf('#');
        String address = hash < 0 ? link.address() : link.address().substring(0, hash);
        LessonAddresses addresses = LessonAddresses.checking(path, files, findings.isForeign());
        Optional<String> target = address.isEmpty() ? Optional.of(path) : addresses.file(address);
        if (target.isEmpty()) {
            String key = link.kind() == Linked.Kind.IMAGE ? "course.check.missingImage" : "course.check.brokenLink";
            findings.flaw(path, link.position().line(), link.position().column(), key, link.address());
        } else if (hash >= 0 && byPath.containsKey(target.get())) {
            anchor(lesson, link, byPath.get(target.get()), link.address().substring(hash + 1));
        }
    }

    /** A link to {@code NAME.md} shows the lesson in the reader's language, so its anchors count too. */
    private void anchor(Lesson from, Linked link, Lesson target, String anchor) {
        String decoded = LessonAddresses.decoded(anchor);
        Lesson shown = lessons.getOrDefault(target.file().base(), Map.of()).getOrDefault(from.language(), target);
        if (!decoded.isEmpty()
                && !target.anchors().contains(decoded)
                && !shown.anchors().contains(decoded)) {
            findings.flaw(
                    from.file().path(),
                    link.position().line(),
                    link.position().column(),
                    "course.check.brokenAnchor",
                    link.address());
        }
    }
}
