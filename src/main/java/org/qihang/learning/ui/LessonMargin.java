package org.qihang.learning.ui;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.html.Section;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qihang.account.CurrentActor;
import org.qihang.account.Language;
import org.qihang.course.CourseId;
import org.qihang.course.LessonId;
import org.qihang.learning.Margins;
import org.qihang.learning.Mark;
import org.qihang.learning.Reading;
import org.qihang.store.Rejected;
import org.qihang.uikit.Draft;
import org.qihang.uikit.Toast;

/** The reader's margin: where they stop is kept, and paragraphs are marked. For who joined the course. */
class LessonMargin extends Section {

    static final String SCRIPT = "/scripts/margin.js";

    private static final String KEEP = "import($0).then(script => script.keep(this))";

    private final transient Margins margins;
    private final transient CurrentActor current;
    private final Runnable changed;
    private transient @Nullable Beside beside;
    private @Nullable Fragment list;
    private int listed;

    private record Beside(CourseId course, LessonId lesson, Language language) {}

    /** @param changed called after each change of the marks, to show them */
    LessonMargin(Margins margins, CurrentActor current, Runnable changed) {
        this.margins = margins;
        this.current = current;
        this.changed = changed;
        addClassName("margin");
    }

    void show(LessonMarkup lesson) {
        Reading.Open reading = lesson.reading();
        MarginMarkup markup = new MarginMarkup(lesson);
        beside = new Beside(
                reading.outline().course(),
                reading.lesson().lesson(),
                reading.text().language());
        getElement().setAttribute("data-lesson", beside.lesson().value());
        String marks = markup.list();
        if (list == null) {
            list = Fragment.of(marks);
            add(list, Fragment.of(markup.tools()));
            getElement().setAttribute("data-drafts", drafts(beside)).executeJs(KEEP, SCRIPT);
        } else if (marks.hashCode() != listed) {
            // Most readers mark little, and the list beside most lessons is empty
            list.show(marks);
        }
        listed = marks.hashCode();
    }

    /** The list is in the browser. */
    void isThere() {
        if (list != null) {
            list.isThere();
        }
    }

    /** What is typed, and goes with who signs out: see {@link Draft}. */
    private String drafts(Beside here) {
        return Draft.PREFIX + current.require().by() + "/note/" + here.course().value() + "/";
    }

    void refresh(LessonMarkup lesson) {
        MarginMarkup markup = new MarginMarkup(lesson);
        if (list != null) {
            list.show(markup.list());
            listed = markup.list().hashCode();
        }
        getElement().executeJs("this.qihangShow?.($0)", markup.kinds());
    }

    @ClientCallable
    void stopAt(String lesson, int number) {
        if (isBeside(lesson)) {
            margins.stopAt(current.require(), place(number));
        }
    }

    @ClientCallable
    void mark(String lesson, int number, String kind, boolean set) {
        if (isBeside(lesson)) {
            act(() -> margins.mark(
                    current.require(), place(number), Mark.Kind.valueOf(kind.toUpperCase(Locale.ROOT)), set));
        }
    }

    /** The note as it is now, to be changed; empty without one. */
    @ClientCallable
    String noteAt(String lesson, int number) {
        return isBeside(lesson)
                ? margins.at(current.require(), place(number)).map(Mark::note).orElse("")
                : "";
    }

    /** Answers what is wrong; nothing if the note was kept. */
    @ClientCallable
    String note(String lesson, int number, String former, String note) {
        if (!isBeside(lesson)) {
            return getTranslation("learning.problem.noSuchParagraph");
        }
        try {
            margins.note(current.require(), place(number), former, note);
        } catch (Rejected rejected) {
            return words(rejected);
        }
        changed.run();
        return "";
    }

    @ClientCallable
    void remove(String lesson, String paragraph) {
        if (beside != null && isBeside(lesson)) {
            CourseId course = beside.course();
            LessonId here = beside.lesson();
            act(() -> margins.remove(current.require(), course, here, paragraph));
        }
    }

    private void act(Runnable act) {
        try {
            act.run();
        } catch (Rejected rejected) {
            Toast.failed(words(rejected));
        }
        changed.run();
    }

    private String words(Rejected rejected) {
        return rejected.problems().stream()
                .map(problem ->
                        getTranslation(problem.textKey(), problem.arguments().toArray()))
                .collect(Collectors.joining(" "));
    }

    /** What the browser sends may be of the lesson before. */
    private boolean isBeside(String lesson) {
        return beside != null && beside.lesson().value().equals(lesson);
    }

    private Margins.Place place(int number) {
        Beside here = Objects.requireNonNull(beside);
        return new Margins.Place(here.course(), here.lesson(), here.language(), number);
    }
}
