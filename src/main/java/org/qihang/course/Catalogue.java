package org.qihang.course;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.qihang.account.Language;
import org.qihang.course.internal.AnswerKeyDocument;
import org.qihang.course.internal.CourseDocument;
import org.qihang.course.internal.LessonTextDocument;
import org.qihang.course.internal.Marking;
import org.qihang.course.internal.ReleaseDocument;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Service;

/**
 * What can be read. Reading parses nothing: all was made when the release was compiled. Releases never change, so those
 * that are being read stay in memory for a while; what a newer renderer makes of them is seen after that.
 */
@Service
public class Catalogue {

    private static final Duration REMEMBERED = Duration.ofSeconds(10);
    private static final int MOST_COURSES = 10_000;
    private static final int MOST_LESSONS = 50_000;
    private static final int MOST_CHARACTERS = 16_000_000;

    private final Cache<ReleaseId, CourseOutline> outlines = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumWeight(MOST_LESSONS)
            .weigher((ReleaseId release, CourseOutline outline) ->
                    outline.lessons().size() + 1)
            .build();
    private final Cache<String, LessonText> texts = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumWeight(MOST_CHARACTERS)
            .weigher((String key, LessonText text) ->
                    text.html().length() + text.htmlAfterQuiz().length() + key.length())
            .build();
    private final Cache<CourseId, ReleaseId> current = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumSize(MOST_COURSES)
            .build();
    private final MongoTemplate template;

    Catalogue(MongoTemplate template) {
        this.template = template;
    }

    /** Every published course in its current release, by id. */
    public List<CourseOutline> published() {
        List<ReleaseId> current = template.findAll(CourseDocument.class).stream()
                .map(CourseDocument::current)
                .toList();
        return template.find(Query.query(Criteria.where("_id").in(current)), ReleaseDocument.class).stream()
                .map(ReleaseDocument::outline)
                .sorted(Comparator.comparing(outline -> outline.course().value()))
                .toList();
    }

    /** The current release. */
    public Optional<CourseOutline> current(CourseId course) {
        return currentRelease(course).flatMap(this::release);
    }

    /** Which release is current, without loading it. */
    public Optional<ReleaseId> currentRelease(CourseId course) {
        return Optional.ofNullable(template.findById(course, CourseDocument.class))
                .map(CourseDocument::current);
    }

    /**
     * Whether no other release was published; at other nodes than that of the publication, as it was up to ten seconds
     * ago. True where the course isn't published.
     */
    public boolean isCurrent(CourseId course, ReleaseId release) {
        ReleaseId known = current.get(course, any -> currentRelease(any).orElse(null));
        return known == null || known.equals(release);
    }

    /** What was published just now is seen at once by who published it. */
    void forgetCurrent(CourseId course) {
        current.invalidate(course);
    }

    public Optional<CourseOutline> release(ReleaseId release) {
        CourseOutline remembered = outlines.getIfPresent(release);
        if (remembered != null) {
            return Optional.of(remembered);
        }
        Optional<CourseOutline> found = Optional.ofNullable(template.findById(release, ReleaseDocument.class))
                .map(ReleaseDocument::outline);
        found.ifPresent(outline -> outlines.put(release, outline));
        return found;
    }

    /** The lesson in the language asked for, else in the course's own. */
    public Optional<LessonText> lesson(CourseOutline outline, LessonId lesson, Language language) {
        return outline.find(lesson)
                .map(found -> written(outline, found, language))
                .map(written -> LessonTextDocument.key(outline.release(), lesson, written))
                .flatMap(this::text);
    }

    private Optional<LessonText> text(String key) {
        LessonText remembered = texts.getIfPresent(key);
        if (remembered != null) {
            return Optional.of(remembered);
        }
        Optional<LessonText> found = Optional.ofNullable(template.findById(key, LessonTextDocument.class))
                .map(LessonTextDocument::text);
        found.ifPresent(text -> texts.put(key, text));
        return found;
    }

    /**
     * Grades answers by question key; a question that was left out counts as wrong. Empty where the lesson has no quiz.
     *
     * @param asked the questions' keys in the order asked; empty for all as they were written
     */
    public Optional<Grading> grade(
            CourseOutline outline,
            LessonId lesson,
            Language language,
            Map<String, Response> responses,
            List<String> asked) {
        return outline.find(lesson)
                .map(found -> written(outline, found, language))
                .map(written -> LessonTextDocument.key(outline.release(), lesson, written))
                .flatMap(key -> Optional.ofNullable(template.findById(key, AnswerKeyDocument.class)))
                .map(answers -> new Grading(
                        asked(answers, asked)
                                .map(key -> Marking.mark(key, responses.getOrDefault(key.key(), Response.EMPTY)))
                                .toList(),
                        answers.passPercent()));
    }

    private static Stream<AnswerKeyDocument.Key> asked(AnswerKeyDocument answers, List<String> asked) {
        return asked.isEmpty()
                ? answers.keys().stream()
                : asked.stream()
                        .flatMap(question ->
                                answers.keys().stream().filter(key -> key.key().equals(question)));
    }

    private static Language written(CourseOutline outline, CourseOutline.Lesson lesson, Language asked) {
        return Stream.of(asked, outline.facts().language())
                .filter(lesson.languages()::contains)
                .findFirst()
                .orElseGet(() -> lesson.languages().iterator().next());
    }
}
