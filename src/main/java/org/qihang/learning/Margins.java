package org.qihang.learning;

import static java.util.Comparator.comparing;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.qihang.account.Actor;
import org.qihang.account.Language;
import org.qihang.account.PersonId;
import org.qihang.course.Catalogue;
import org.qihang.course.CourseId;
import org.qihang.course.CourseOutline;
import org.qihang.course.LessonId;
import org.qihang.course.LessonText;
import org.qihang.learning.internal.MarginDocument;
import org.qihang.store.Rejected;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Service;

/**
 * What readers leave in the margin of a lesson: where they stopped, bookmarks, highlights and notes. Nobody else sees it.
 */
@Service
public class Margins {

    static final int MOST_MARKS = 200;
    private static final int MOST_TRIES = 20;

    private final MongoTemplate template;
    private final Catalogue catalogue;
    private final Enrolments enrolments;
    private final Clock clock;

    Margins(MongoTemplate template, Catalogue catalogue, Enrolments enrolments, Clock clock) {
        this.template = template;
        this.catalogue = catalogue;
        this.enrolments = enrolments;
        this.clock = clock;
    }

    /** Where in a lesson, as the page has it. */
    public record Place(CourseId course, LessonId lesson, Language language, int number) {}

    private record Found(CourseOutline outline, CourseOutline.Lesson lesson, LessonText text, Paragraph paragraph) {}

    /** Nothing happens where the page is of another time than the release. */
    public void stopAt(Actor actor, Place place) {
        find(actor, place).ifPresent(found -> {
            StoppedAt stopped = new StoppedAt(
                    found.paragraph().id(),
                    found.outline().release(),
                    found.text().language(),
                    place.number(),
                    now());
            if (!stopAt(actor, place, stopped) && !insert(actor, found, stopped, List.of())) {
                stopAt(actor, place, stopped);
            }
        });
    }

    /** The mark at a paragraph, or one that is nothing yet; empty if there is no such paragraph. */
    public Optional<Mark> at(Actor actor, Place place) {
        return find(actor, place)
                .map(found -> mark(
                        find(actor.id(), place.course(), place.lesson())
                                .map(MarginDocument::marks)
                                .orElse(List.of()),
                        found));
    }

    /**
     * Switches a bookmark or a highlight on or off.
     *
     * @throws Rejected if the paragraph isn't in the release that the person reads, or there are too many marks
     */
    public void mark(Actor actor, Place place, Mark.Kind kind, boolean set) {
        change(actor, place, mark -> mark.with(kind, set, now()));
    }

    /**
     * @param former the note that the person changed, as they saw it; empty for a new one
     * @param note empty to remove it
     * @throws Rejected at "note" if it is too long, or the note was changed on another device in the meantime
     */
    public void note(Actor actor, Place place, String former, String note) {
        String text = note.strip();
        if (text.length() > Mark.LONGEST_NOTE) {
            throw Rejected.at("note", "learning.problem.longNote", Mark.LONGEST_NOTE);
        }
        change(actor, place, mark -> {
            if (!mark.note().equals(former) && !mark.note().equals(text)) {
                throw Rejected.at("note", "learning.problem.noteChanged", mark.note());
            }
            return mark.withNote(text, now());
        });
    }

    /** Removes everything at a paragraph, which may have gone from the text. */
    public void remove(Actor actor, CourseId course, LessonId lesson, String paragraph) {
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            Optional<MarginDocument> margin = find(actor.id(), course, lesson);
            if (margin.isEmpty() || write(margin.get(), without(margin.get().marks(), paragraph))) {
                return;
            }
        }
        throw new IllegalStateException("a margin that can't be written to");
    }

    /** All that the person marked, the last lesson first. */
    public List<LessonMarks> mine(Actor actor) {
        Query marked = Query.query(
                        Criteria.where("person").is(actor.id()).and("markedAt").ne(null))
                .with(Sort.by("markedAt").descending());
        Map<CourseId, Optional<CourseOutline>> outlines = new HashMap<>();
        return template.find(marked, MarginDocument.class).stream()
                .map(margin -> new LessonMarks(
                        margin.course(),
                        margin.lesson(),
                        margin.title(),
                        outlines.computeIfAbsent(
                                margin.course(),
                                course ->
                                        enrolments.progress(actor.id(), course).map(CourseProgress::outline)),
                        margin.marks(),
                        Optional.ofNullable(margin.markedAt()).orElse(Instant.EPOCH)))
                .toList();
    }

    /** What stands beside this text. */
    Margin of(PersonId person, CourseOutline outline, LessonText text) {
        return find(person, outline.course(), text.lesson())
                .map(margin -> place(margin, outline, text))
                .orElse(Margin.EMPTY);
    }

    private Margin place(MarginDocument margin, CourseOutline outline, LessonText text) {
        StoppedAt stopped = margin.stoppedAt();
        if (margin.marks().isEmpty() && (stopped == null || stopped.release().equals(outline.release()))) {
            return new Margin(beyondTheFirst(stopped == null ? null : stopped.number()), List.of());
        }
        Paragraphs paragraphs = new Paragraphs(catalogue, outline, text);
        List<Margin.Placed> marks = margin.marks().stream()
                .map(mark -> new Margin.Placed(mark, paragraphs.number(mark.paragraph(), mark.language())))
                .sorted(comparing(placed -> placed.number() == null ? Integer.MAX_VALUE : placed.number()))
                .toList();
        return new Margin(beyondTheFirst(stopped == null ? null : paragraphs.number(stopped, outline)), marks);
    }

    private static @Nullable Integer beyondTheFirst(@Nullable Integer number) {
        return number == null || number <= 1 ? null : number;
    }

    private void change(Actor actor, Place place, UnaryOperator<Mark> change) {
        Found found = find(actor, place).orElseThrow(() -> Rejected.because("learning.problem.noSuchParagraph"));
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            Optional<MarginDocument> margin = find(actor.id(), place.course(), place.lesson());
            List<Mark> former = margin.map(MarginDocument::marks).orElse(List.of());
            List<Mark> marks = changed(former, found, change);
            if (margin.isPresent() ? write(margin.get(), marks) : insert(actor, found, null, marks)) {
                return;
            }
        }
        throw new IllegalStateException("a margin that can't be written to");
    }

    private List<Mark> changed(List<Mark> former, Found found, UnaryOperator<Mark> change) {
        Mark mark = mark(former, found);
        Mark changed = change.apply(mark);
        List<Mark> marks = without(former, mark.paragraph());
        if (!changed.isNothing()) {
            if (marks.size() >= MOST_MARKS) {
                throw Rejected.at("note", "learning.problem.tooManyMarks", MOST_MARKS);
            }
            marks.add(changed);
        }
        return marks;
    }

    /** The one at this paragraph, in whichever language it was made. */
    private Mark mark(List<Mark> known, Found found) {
        return known.stream()
                .filter(mark -> mark.paragraph().equals(found.paragraph().id()))
                .findFirst()
                .or(() -> translated(known, found))
                .orElseGet(() -> Mark.none(found.paragraph(), found.text().language(), now()));
    }

    private Optional<Mark> translated(List<Mark> known, Found found) {
        List<Mark> others = known.stream()
                .filter(mark -> mark.language() != found.text().language())
                .toList();
        if (others.isEmpty()) {
            return Optional.empty();
        }
        Paragraphs paragraphs = new Paragraphs(catalogue, found.outline(), found.text());
        return others.stream()
                .filter(mark -> Integer.valueOf(found.paragraph().number())
                        .equals(paragraphs.number(mark.paragraph(), mark.language())))
                .findFirst();
    }

    private static List<Mark> without(List<Mark> marks, String paragraph) {
        List<Mark> others = new ArrayList<>(marks);
        others.removeIf(mark -> mark.paragraph().equals(paragraph));
        return others;
    }

    private boolean write(MarginDocument margin, List<Mark> marks) {
        Query same =
                Query.query(Criteria.where("_id").is(margin.id()).and("version").is(margin.version()));
        Update update = new Update().set("marks", marks).inc("version", 1);
        if (marks.isEmpty()) {
            update.unset("markedAt");
        } else {
            update.set("markedAt", now());
        }
        return template.updateFirst(same, update, MarginDocument.class).getMatchedCount() == 1;
    }

    private boolean stopAt(Actor actor, Place place, StoppedAt stopped) {
        Criteria margin = Criteria.where("_id").is(MarginDocument.key(actor.id(), place.course(), place.lesson()));
        return template.updateFirst(Query.query(margin), Update.update("stoppedAt", stopped), MarginDocument.class)
                        .getMatchedCount()
                == 1;
    }

    private boolean insert(Actor actor, Found found, @Nullable StoppedAt stopped, List<Mark> marks) {
        CourseId course = found.outline().course();
        LessonId lesson = found.lesson().lesson();
        enrolments.noteMargin(actor.id(), course, lesson);
        try {
            template.insert(new MarginDocument(
                    MarginDocument.key(actor.id(), course, lesson),
                    actor.id(),
                    course,
                    lesson,
                    found.lesson().title(),
                    stopped,
                    marks,
                    1,
                    marks.isEmpty() ? null : now()));
            return true;
        } catch (DuplicateKeyException onAnotherDevice) {
            return false;
        }
    }

    private Optional<Found> find(Actor actor, Place place) {
        return enrolments
                .progress(actor.id(), place.course())
                .map(CourseProgress::outline)
                .flatMap(outline -> outline.find(place.lesson())
                        .flatMap(lesson -> catalogue
                                .lesson(outline, place.lesson(), place.language())
                                .flatMap(text -> Paragraph.of(text).stream()
                                        .filter(paragraph -> paragraph.number() == place.number())
                                        .findFirst()
                                        .map(paragraph -> new Found(outline, lesson, text, paragraph)))));
    }

    private Optional<MarginDocument> find(PersonId person, CourseId course, LessonId lesson) {
        return Optional.ofNullable(template.findById(MarginDocument.key(person, course, lesson), MarginDocument.class));
    }

    /** As exact as the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
