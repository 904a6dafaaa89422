package org.qihang.learning;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.qihang.account.Actor;
import org.qihang.account.Language;
import org.qihang.course.Catalogue;
import org.qihang.course.CourseId;
import org.qihang.course.CourseOutline;
import org.qihang.course.Grading;
import org.qihang.course.LessonId;
import org.qihang.course.LessonText;
import org.qihang.course.Response;
import org.qihang.learning.internal.AttemptDocument;
import org.qihang.store.Ids;
import org.qihang.store.Outbox;
import org.qihang.store.Rejected;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Service;

/** Answering quizzes. They are graded here; right answers leave the server only with a graded attempt. */
@Service
public class Quizzes {

    private final MongoTemplate template;
    private final Catalogue catalogue;
    private final Enrolments enrolments;
    private final Progress progress;
    private final Outbox outbox;
    private final Clock clock;

    Quizzes(
            MongoTemplate template,
            Catalogue catalogue,
            Enrolments enrolments,
            Progress progress,
            Outbox outbox,
            Clock clock) {
        this.template = template;
        this.catalogue = catalogue;
        this.enrolments = enrolments;
        this.progress = progress;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Grades the answers and keeps the attempt; passing completes the lesson where its quiz is what completes it.
     *
     * @param responses by question key; what the quiz doesn't have is left out
     * @param requestKey made by the caller once for each attempt; the same key again gives the first result again
     * @throws Rejected if the person hasn't joined, or the lesson has no quiz
     */
    public Grading answer(
            Actor actor,
            CourseId course,
            LessonId lesson,
            Language language,
            Map<String, Response> responses,
            String requestKey) {
        CourseOutline outline = enrolments.required(actor.id(), course).outline();
        LessonText text = catalogue
                .lesson(outline, lesson, language)
                .filter(found -> !found.questions().isEmpty())
                .orElseThrow(() -> Rejected.because("learning.problem.noSuchLesson"));
        AttemptDocument attempt = attempt(actor, outline, text, possible(text, responses), Ids.validated(requestKey));
        AttemptDocument kept = keep(attempt);
        if (kept.passed()) {
            progress.passed(actor.id(), course, lesson, kept.at(), actor.by());
        }
        return grade(outline, kept.attempt(), kept.language());
    }

    /** What came of one's own attempts at this quiz. */
    public Optional<QuizStanding> standing(Actor actor, CourseId course, LessonId lesson) {
        Query mine = Query.query(Criteria.where("course")
                .is(course)
                .and("person")
                .is(actor.id())
                .and("lesson")
                .is(lesson));
        return first(Query.of(mine).with(Sort.by("at").descending()))
                .flatMap(last -> first(Query.of(mine)
                                .with(Sort.by("passed")
                                        .descending()
                                        .and(Sort.by("points").descending())))
                        .map(best -> new QuizStanding(last, best)));
    }

    /** One's own last attempt with answers and explanations; empty if it was made at another release. */
    public Optional<Grading> lastGrading(Actor actor, CourseId course, LessonId lesson, Language language) {
        CourseOutline outline = enrolments.required(actor.id(), course).outline();
        return standing(actor, course, lesson)
                .map(QuizStanding::last)
                .filter(last -> last.release().equals(outline.release()))
                .map(last -> grade(outline, last, language));
    }

    private Optional<Attempt> first(Query query) {
        return Optional.ofNullable(template.findOne(query, AttemptDocument.class))
                .map(AttemptDocument::attempt);
    }

    private AttemptDocument attempt(
            Actor actor, CourseOutline outline, LessonText text, Map<String, Response> responses, String requestKey) {
        Grading grading = catalogue
                .grade(outline, text.lesson(), text.language(), responses)
                .orElseThrow(() -> Rejected.because("learning.problem.noSuchLesson"));
        return new AttemptDocument(
                AttemptDocument.key(actor.id(), outline.course(), text.lesson(), requestKey),
                actor.id(),
                outline.course(),
                text.lesson(),
                outline.release(),
                text.language(),
                clock.instant(),
                AttemptDocument.answers(responses),
                grading.points(),
                grading.outOf(),
                grading.isPassed(),
                outbox.events(
                        actor.by(), new QuizAnswered(actor.id(), outline.course(), text.lesson(), grading.isPassed())),
                outbox.pendingSince());
    }

    private AttemptDocument keep(AttemptDocument attempt) {
        try {
            return template.insert(attempt);
        } catch (DuplicateKeyException repeated) {
            return Objects.requireNonNull(template.findById(attempt.id(), AttemptDocument.class));
        }
    }

    private Grading grade(CourseOutline outline, Attempt attempt, Language language) {
        return catalogue
                .grade(outline, attempt.lesson(), language, attempt.responses())
                .orElseThrow();
    }

    private static Map<String, Response> possible(LessonText text, Map<String, Response> responses) {
        Map<String, Response> possible = new HashMap<>();
        for (LessonText.Question question : text.questions()) {
            Response response =
                    responses.getOrDefault(question.key(), Response.EMPTY).possibleFor(question);
            if (!response.isEmpty()) {
                possible.put(question.key(), response);
            }
        }
        return possible;
    }
}
