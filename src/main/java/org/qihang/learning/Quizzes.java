package org.qihang.learning;

import java.util.HashMap;
import java.util.Map;
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
import org.qihang.store.Rejected;
import org.springframework.stereotype.Service;

/**
 * Answering quizzes. Each answer is kept as it is given, in an attempt that stays open until it is handed in or its time
 * is over; then it is graded, here. Right answers leave the server only with a graded attempt.
 */
@Service
public class Quizzes {

    private final Catalogue catalogue;
    private final Enrolments enrolments;
    private final Attempts attempts;

    Quizzes(Catalogue catalogue, Enrolments enrolments, Attempts attempts) {
        this.catalogue = catalogue;
        this.enrolments = enrolments;
        this.attempts = attempts;
    }

    /** A quiz in the release that somebody reads. */
    private record Quiz(Actor actor, CourseOutline outline, LessonText text) {

        Attempts.Series series() {
            return new Attempts.Series(actor.id(), outline.course(), text.lesson());
        }

        boolean hasBegunElsewhere(AttemptDocument attempt) {
            return !attempt.release().equals(outline.release());
        }
    }

    /**
     * Where the person stands. An attempt whose time is over is closed by this, and one that was begun at another release.
     *
     * @throws Rejected if the person hasn't joined, or the lesson has no quiz
     */
    public QuizSheet sheet(Actor actor, CourseId course, LessonId lesson, Language language) {
        return sheet(quiz(actor, course, lesson, language));
    }

    private QuizSheet sheet(Quiz quiz) {
        Optional<AttemptDocument> last = attempts.last(quiz.series())
                .map(found -> found.isOpen() && (attempts.isOver(found) || quiz.hasBegunElsewhere(found))
                        ? attempts.closed(
                                found.id(), found.language(), quiz.actor().by())
                        : found);
        Attempt newest = last.map(AttemptDocument::attempt).orElse(null);
        Attempt open = newest != null && newest.open() ? newest : null;
        Attempt handedIn = open == null
                ? newest
                : attempts.find(quiz.series(), open.number() - 1).orElse(null);
        boolean isOfNow =
                handedIn != null && handedIn.release().equals(quiz.outline().release());
        return new QuizSheet(
                quiz.text(),
                newest == null ? 0 : newest.number(),
                open,
                handedIn,
                handedIn == null || !handedIn.release().equals(quiz.outline().release())
                        ? null
                        : attempts.grade(quiz.outline(), handedIn, quiz.text().language()),
                attempts.now());
    }

    /**
     * Begins an attempt; going on with the one that is open, if there is one.
     *
     * @throws Rejected if no attempt is left
     */
    public QuizSheet begin(Actor actor, CourseId course, LessonId lesson, Language language) {
        Quiz quiz = quiz(actor, course, lesson, language);
        QuizSheet sheet = sheet(quiz);
        if (sheet.open() != null) {
            return sheet;
        }
        boolean unused = open(quiz, sheet, Map.of());
        return sheet(quiz);
    }

    /**
     * Keeps what was answered to one question. The first answer begins the attempt, where it doesn't have to be begun.
     *
     * @param number of the attempt, as its sheet said
     * @param response what the question doesn't have is left out
     * @throws Rejected if the attempt has been handed in, or its time is over
     */
    public void save(
            Actor actor,
            CourseId course,
            LessonId lesson,
            Language language,
            int number,
            String question,
            Response response) {
        Quiz quiz = quiz(actor, course, lesson, language);
        Map<String, Response> possible = possible(quiz.text(), Map.of(question, response));
        if (possible.isEmpty() || keep(quiz, number, possible)) {
            return;
        }
        QuizSheet sheet = sheet(quiz);
        boolean begins = sheet.open() == null
                && number == sheet.number()
                && !quiz.text().rules().needsBeginning();
        if (!begins || !open(quiz, sheet, possible) && !keep(quiz, number, possible)) {
            throw Rejected.because("learning.problem.attemptOver");
        }
    }

    private boolean keep(Quiz quiz, int number, Map<String, Response> responses) {
        return attempts.keep(quiz.series(), number, quiz.text().language(), responses);
    }

    private boolean open(Quiz quiz, QuizSheet sheet, Map<String, Response> responses) {
        if (!sheet.mayBegin()) {
            throw Rejected.because("learning.problem.noAttemptLeft");
        }
        return attempts.open(quiz.series(), sheet.number(), quiz.outline(), quiz.text(), responses);
    }

    /**
     * Grades what was saved. Passing completes the lesson where its quiz is what completes it. Handing in again gives the
     * first result again.
     *
     * @param number of the attempt, as its sheet said
     * @throws Rejected if there is no such attempt
     */
    public Grading submit(Actor actor, CourseId course, LessonId lesson, Language language, int number) {
        return submit(quiz(actor, course, lesson, language), number);
    }

    private Grading submit(Quiz quiz, int number) {
        AttemptDocument attempt = attempts.closed(
                quiz.series().key(number), quiz.text().language(), quiz.actor().by());
        CourseOutline outline = quiz.hasBegunElsewhere(attempt)
                ? catalogue.release(attempt.release()).orElseThrow()
                : quiz.outline();
        return attempts.grade(outline, attempt.attempt(), attempt.language());
    }

    /**
     * A whole attempt at once, for who has all answers.
     *
     * @param number of the attempt: the next one, or one that was made before, whose result is given again
     * @param responses by question key; what the quiz doesn't have is left out
     * @throws Rejected if the person hasn't joined, the lesson has no quiz, or the attempt can't be begun
     */
    public Grading answer(
            Actor actor,
            CourseId course,
            LessonId lesson,
            Language language,
            int number,
            Map<String, Response> responses) {
        Quiz quiz = quiz(actor, course, lesson, language);
        QuizSheet sheet = sheet(quiz);
        if (number == sheet.number()) {
            Map<String, Response> possible = possible(quiz.text(), responses);
            if (sheet.open() != null || !open(quiz, sheet, possible)) {
                boolean unused = keep(quiz, number, possible);
            }
        }
        return submit(quiz, number);
    }

    /** What came of one's own attempts at this quiz. */
    public Optional<QuizStanding> standing(Actor actor, CourseId course, LessonId lesson) {
        return attempts.standing(new Attempts.Series(actor.id(), course, lesson));
    }

    /** One's own last attempt with answers and explanations; empty if it was made at another release. */
    public Optional<Grading> lastGrading(Actor actor, CourseId course, LessonId lesson, Language language) {
        CourseOutline outline = enrolments.required(actor.id(), course).outline();
        return standing(actor, course, lesson)
                .map(QuizStanding::last)
                .filter(last -> last.release().equals(outline.release()))
                .map(last -> attempts.grade(outline, last, language));
    }

    private Quiz quiz(Actor actor, CourseId course, LessonId lesson, Language language) {
        CourseOutline outline = enrolments.required(actor.id(), course).outline();
        LessonText text = catalogue
                .lesson(outline, lesson, language)
                .filter(found -> !found.questions().isEmpty())
                .orElseThrow(() -> Rejected.because("learning.problem.noSuchLesson"));
        return new Quiz(actor, outline, text);
    }

    private static Map<String, Response> possible(LessonText text, Map<String, Response> responses) {
        Map<String, Response> possible = new HashMap<>();
        for (LessonText.Question question : text.questions()) {
            Response response = responses.get(question.key());
            if (response != null) {
                possible.put(question.key(), response.possibleFor(question));
            }
        }
        return possible;
    }
}
