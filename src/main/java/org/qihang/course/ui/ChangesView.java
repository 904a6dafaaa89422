package org.qihang.course.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.qihang.account.CurrentActor;
import org.qihang.course.CourseId;
import org.qihang.course.CourseOutline;
import org.qihang.course.LessonId;
import org.qihang.course.OutlineChanges;
import org.qihang.course.Publishing;
import org.qihang.course.ReleaseComparison;
import org.qihang.course.ReleaseId;
import org.qihang.uikit.Buttons;
import org.qihang.uikit.Card;
import org.qihang.uikit.Empty;
import org.qihang.uikit.Page;
import org.qihang.uikit.Stack;
import org.qihang.uikit.When;
import org.springframework.web.util.HtmlUtils;

/** What differs between two releases of a course: its lessons, and the words of the one that is chosen. */
@Route(PublishRoutes.CHANGES_TEMPLATE)
@RolesAllowed("PUBLISHER")
class ChangesView extends Page implements BeforeEnterObserver {

    private final Publishing publishing;
    private final ReleaseComparison comparison;
    private final CurrentActor current;
    private final Stack content = new Stack().loose();

    ChangesView(Publishing publishing, ReleaseComparison comparison, CurrentActor current) {
        this.publishing = publishing;
        this.comparison = comparison;
        this.current = current;
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<CourseId> course = event.getRouteParameters()
                .get(PublishRoutes.COURSE)
                .filter(CourseId::isValid)
                .map(CourseId::new);
        Optional<ReleaseId> from = course.flatMap(id -> release(event, id, PublishRoutes.FROM));
        Optional<ReleaseId> to = course.flatMap(id -> release(event, id, PublishRoutes.TO));
        Optional<OutlineChanges> changes =
                from.flatMap(older -> to.flatMap(newer -> comparison.between(current.require(), older, newer)));
        if (changes.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        Optional<LessonId> lesson =
                parameter(event, PublishRoutes.LESSON).filter(LessonId::isValid).map(LessonId::new);
        show(from.orElseThrow(), to.orElseThrow(), changes.get(), lesson);
    }

    private static Optional<ReleaseId> release(BeforeEnterEvent event, CourseId course, String name) {
        return parameter(event, name).flatMap(hash -> {
            try {
                return Optional.of(ReleaseId.of(course, hash));
            } catch (IllegalArgumentException noHash) {
                return Optional.empty();
            }
        });
    }

    private static Optional<String> parameter(BeforeEnterEvent event, String name) {
        return event.getLocation().getQueryParameters().getSingleParameter(name);
    }

    private void show(ReleaseId from, ReleaseId to, OutlineChanges changes, Optional<LessonId> asked) {
        publishing
                .find(current.require(), to)
                .ifPresent(release -> subtitle(release.facts().title().in(current.language())));
        title(getTranslation("course.ChangesView.title"));
        content.removeAll();
        content.add(chooser(from, to));
        if (changes.isEmpty()) {
            content.add(new Empty(
                    getTranslation("course.ChangesView.nothingTitle"),
                    getTranslation("course.ChangesView.nothingText"),
                    Buttons.linkTo(
                            PublishRoutes.releases(to.course()), getTranslation("course.ChangesView.releases"))));
            return;
        }
        content.add(new ChangedLessons(changes, from, to, current.language()));
        asked.or(() -> only(changes.changed()))
                .flatMap(id -> changes.changed().stream()
                        .filter(lesson -> lesson.lesson().equals(id))
                        .findFirst())
                .ifPresent(lesson -> content.add(texts(from, to, lesson)));
    }

    private static Optional<LessonId> only(List<CourseOutline.Lesson> lessons) {
        return lessons.size() == 1 ? Optional.of(lessons.getFirst().lesson()) : Optional.empty();
    }

    /** A form of the browser's own: it leads to another address, and needs nothing of the page. */
    private Component chooser(ReleaseId from, ReleaseId to) {
        List<Publishing.Release> releases = publishing.releasesOf(current.require(), to);
        String form = "<form class=\"compare\" method=\"get\">"
                + choice(getTranslation("course.ChangesView.from"), PublishRoutes.FROM, releases, from)
                + choice(getTranslation("course.ChangesView.to"), PublishRoutes.TO, releases, to)
                + "<button class=\"btn\">" + escape(getTranslation("course.ChangesView.compare")) + "</button></form>";
        return new Stack(
                new Html(form),
                new Div(Buttons.quietLinkTo(
                        PublishRoutes.releases(to.course()), getTranslation("course.ChangesView.releases"))));
    }

    private String choice(String label, String name, List<Publishing.Release> releases, ReleaseId chosen) {
        When when = When.in(current.language().locale(), current.zone());
        StringBuilder choice = new StringBuilder("<label>%s<select name=\"%s\">".formatted(escape(label), name));
        for (Publishing.Release release : releases) {
            String text = getTranslation(
                    "course.ChangesView.release", release.id().shortName(), when.dateAndTime(release.importedAt()));
            choice.append("<option value=\"%s\"%s>%s</option>"
                    .formatted(release.id().hash(), release.id().equals(chosen) ? " selected" : "", escape(text)));
        }
        return choice.append("</select></label>").toString();
    }

    private static String escape(String text) {
        return HtmlUtils.htmlEscape(text, StandardCharsets.UTF_8.name());
    }

    private Component texts(ReleaseId from, ReleaseId to, CourseOutline.Lesson lesson) {
        List<ReleaseComparison.ChangedText> texts = comparison.texts(current.require(), from, to, lesson.lesson());
        Stack stack = new Stack(new H2(lesson.title().in(current.language())));
        if (texts.isEmpty()) {
            stack.add(new Div(getTranslation("course.ChangesView.onlyFiles")));
        }
        for (ReleaseComparison.ChangedText text : texts) {
            java.util.Locale language = text.language().locale();
            stack.add(new H3(language.getDisplayLanguage(language)), DifferenceHtml.of(this, text.difference()));
        }
        return new Card(stack);
    }
}
