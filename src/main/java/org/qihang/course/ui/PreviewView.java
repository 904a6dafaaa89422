package org.qihang.course.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.qihang.account.CurrentActor;
import org.qihang.account.Language;
import org.qihang.course.Catalogue;
import org.qihang.course.CourseOutline;
import org.qihang.course.LessonId;
import org.qihang.course.LessonText;
import org.qihang.course.Publishing;
import org.qihang.course.ReleaseId;
import org.qihang.uikit.Card;
import org.qihang.uikit.Notice;
import org.qihang.uikit.Page;
import org.qihang.uikit.Row;
import org.qihang.uikit.Stack;

/** A lesson of a release as students will see it, before anybody else does. Nothing here is graded. */
@Route(PublishRoutes.PREVIEW_TEMPLATE)
@RolesAllowed("PUBLISHER")
class PreviewView extends Page implements BeforeEnterObserver {

    private static final String LANGUAGE = "lang";

    private final Publishing publishing;
    private final Catalogue catalogue;
    private final CurrentActor current;
    private final Div content = new Div();

    PreviewView(Publishing publishing, Catalogue catalogue, CurrentActor current) {
        this.publishing = publishing;
        this.catalogue = catalogue;
        this.current = current;
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Language asked = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(LANGUAGE)
                .flatMap(Language::ofTag)
                .orElseGet(current::language);
        if (!show(event.getRouteParameters(), asked)) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    private boolean show(RouteParameters address, Language asked) {
        Optional<CourseOutline> outline = address.get(PublishRoutes.RELEASE)
                .flatMap(PreviewView::release)
                .flatMap(id -> publishing.find(current.require(), id))
                .flatMap(release -> catalogue.release(release.id()));
        Optional<LessonId> lesson =
                address.get(PublishRoutes.LESSON).filter(LessonId::isValid).map(LessonId::new);
        Optional<LessonText> text =
                outline.flatMap(course -> lesson.flatMap(id -> catalogue.lesson(course, id, asked)));
        text.ifPresent(found -> show(outline.orElseThrow(), found, asked));
        return text.isPresent();
    }

    private void show(CourseOutline outline, LessonText text, Language asked) {
        title(text.title());
        subtitle(outline.facts().title().in(asked));
        Stack lesson = new Stack(languages(outline, text));
        if (text.language() != asked) {
            lesson.add(Notice.warn(getTranslation("course.PreviewView.otherLanguage")));
        }
        lesson.add(new Card(new PreviewedLesson(outline, text)));
        Div columns = new Div(new Card(new PreviewContents(outline, text.lesson(), asked)), lesson);
        columns.addClassName("aside-main");
        content.removeAll();
        content.add(new Stack(Notice.warn(getTranslation("course.PreviewView.onlyYou")), columns));
    }

    private static Row languages(CourseOutline outline, LessonText text) {
        Row row = new Row();
        for (Language language : Language.values()) {
            String name = language.locale().getDisplayLanguage(language.locale());
            String address =
                    PublishRoutes.preview(outline.release(), text.lesson()) + "?" + LANGUAGE + "=" + language.tag();
            row.add(PreviewContents.link(address, name, language == text.language()));
        }
        return row;
    }

    private static Optional<ReleaseId> release(String value) {
        try {
            return Optional.of(new ReleaseId(value));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
