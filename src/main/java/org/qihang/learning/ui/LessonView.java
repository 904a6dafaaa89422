package org.qihang.learning.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qihang.account.CurrentActor;
import org.qihang.account.Language;
import org.qihang.course.CourseId;
import org.qihang.course.CourseOutline;
import org.qihang.course.CourseRoutes;
import org.qihang.course.LessonId;
import org.qihang.learning.LearningRoutes;
import org.qihang.learning.Lessons;
import org.qihang.learning.Margins;
import org.qihang.learning.Progress;
import org.qihang.learning.Quizzes;
import org.qihang.learning.Reading;
import org.qihang.uikit.Buttons;
import org.qihang.uikit.Empty;
import org.qihang.uikit.Page;
import org.qihang.uikit.Texts;

/** A lesson to read, with its quiz. */
@Route("courses/:course/lessons/:lesson")
@AnonymousAllowed
class LessonView extends Page implements BeforeEnterObserver {

    private final transient Lessons lessons;
    private final transient Progress progress;
    private final transient Margins margins;
    private final transient Quizzes quizzes;
    private final transient CurrentActor current;
    private final transient Texts texts;
    private transient @Nullable Shown shown;
    private @Nullable LessonBody body;
    private boolean takenOver;

    /** What the address asks for. */
    private record Shown(CourseId course, LessonId lesson, Language language, boolean named) {}

    LessonView(
            Lessons lessons, Progress progress, Quizzes quizzes, Margins margins, CurrentActor current, Texts texts) {
        this.lessons = lessons;
        this.progress = progress;
        this.margins = margins;
        this.quizzes = quizzes;
        this.current = current;
        this.texts = texts;
        withoutHead();
    }

    /** Whatever the browser asks for again isn't kept here: see {@link Fragment}. */
    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().getPage().executeJs("import($0)", FirstResponse.READING);
        if (event.getUI().getInternals().getStateTree().isPreparingForResync()) {
            event.getUI().beforeClientResponse(this, context -> showAll());
        }
    }

    @ClientCallable
    void showAll() {
        if (shown != null) {
            clear();
            show(shown);
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<CourseId> course = event.getRouteParameters()
                .get("course")
                .filter(CourseId::isValid)
                .map(CourseId::new);
        Optional<LessonId> lesson = event.getRouteParameters()
                .get("lesson")
                .filter(LessonId::isValid)
                .map(LessonId::new);
        if (course.isEmpty() || lesson.isEmpty()) {
            showNothing();
            return;
        }
        Optional<Language> named = PageLanguage.named(event.getLocation());
        Shown asked = new Shown(course.get(), lesson.get(), named.orElseGet(current::language), named.isPresent());
        // A link to a heading of the same lesson navigates too, and must not take away what was typed
        if (!asked.equals(shown)) {
            shown = asked;
            show(asked);
        }
    }

    private Reading open(Shown asked) {
        return lessons.open(current.find().orElse(null), asked.course(), asked.lesson(), asked.language());
    }

    private Reading visit(Shown asked) {
        return current.find()
                .map(actor -> lessons.visit(
                        actor, asked.course(), asked.lesson(), asked.language(), body == null ? null : body.release()))
                .orElseGet(() -> open(asked));
    }

    private void show(Shown asked) {
        switch (visit(asked)) {
            case Reading.Open open -> show(asked, open);
            case Reading.JoinFirst join -> invite(join.outline(), join.lesson(), asked.language());
            case Reading.NotFound nothing -> showNothing();
        }
        takeOver("");
    }

    private void show(Shown asked, Reading.Open reading) {
        LessonMarkup markup = new LessonMarkup(reading, asked.language(), asked.named(), texts);
        title(reading.text().title());
        QuizSection quiz =
                reading.text().questions().isEmpty() ? null : new QuizSection(markup, quizzes, current, this::refresh);
        if (body != null && body.fits(markup)) {
            body.goOn(markup, quiz);
        } else {
            if (body != null) {
                getElement().executeJs(LessonBody.GO_TO_FRAGMENT);
            }
            clear();
            LessonMargin margin =
                    reading.enrolment() == null ? null : new LessonMargin(margins, current, this::refresh);
            body = new LessonBody(markup, quiz, new LessonEnd(this::markRead), margin);
            String fingerprint = markup.fingerprint();
            if (!takenOver && SentFirst.take(VaadinSession.getCurrent(), fingerprint)) {
                body.isThere();
                takeOver(fingerprint);
            }
            add(body);
        }
        if (markup.needsScript()) {
            getElement().executeJs("import($0).then(prose => prose.enrich(this))", LessonMarkup.SCRIPT);
        }
    }

    /** @param fingerprint of what the first response should have; empty if nothing of it is of use */
    private void takeOver(String fingerprint) {
        if (!takenOver) {
            takenOver = true;
            getElement().executeJs(FirstResponse.TAKE_OVER, fingerprint);
        }
    }

    private void clear() {
        getChildren()
                .filter(child -> child instanceof LessonBody || child instanceof Empty)
                .toList()
                .forEach(this::remove);
        body = null;
    }

    private void markRead() {
        if (shown != null) {
            progress.markRead(current.require(), shown.course(), shown.lesson());
            refresh();
        }
    }

    /** After something was completed or marked: the text stays as it is. */
    private void refresh() {
        if (shown != null && body != null && open(shown) instanceof Reading.Open reading) {
            body.refresh(new LessonMarkup(reading, shown.language(), shown.named(), texts));
        }
    }

    private void invite(CourseOutline course, CourseOutline.Lesson lesson, Language language) {
        title(lesson.title().in(language));
        clear();
        add(new Empty(
                lesson.title().in(language),
                getTranslation(
                        "learning.LessonView.joinFirst", course.facts().title().in(language)),
                Buttons.goTo(LearningRoutes.join(course.course()), getTranslation("learning.LessonEnd.join"))));
    }

    private void showNothing() {
        shown = null;
        title(getTranslation("learning.LessonView.unknownTitle"));
        clear();
        add(new Empty(
                getTranslation("learning.LessonView.unknownTitle"),
                getTranslation("learning.LessonView.unknownText"),
                Buttons.goTo("/" + CourseRoutes.CATALOGUE, getTranslation("learning.CourseView.catalogue"))));
    }
}
