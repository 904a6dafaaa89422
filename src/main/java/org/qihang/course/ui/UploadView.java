package org.qihang.course.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qihang.account.CurrentActor;
import org.qihang.course.Catalogue;
import org.qihang.course.CourseOutline;
import org.qihang.course.CourseUploads;
import org.qihang.course.Finding;
import org.qihang.course.Publishing;
import org.qihang.course.ReleaseId;
import org.qihang.course.Upload;
import org.qihang.uikit.Buttons;
import org.qihang.uikit.Card;
import org.qihang.uikit.FieldErrors;
import org.qihang.uikit.Notice;
import org.qihang.uikit.Page;
import org.qihang.uikit.Row;
import org.qihang.uikit.Stack;
import org.qihang.uikit.Toast;
import org.qihang.uikit.When;

/** What the check found in an upload, and, where nothing stands against it, the way to publishing it. */
@Route(PublishRoutes.UPLOAD_TEMPLATE)
@RolesAllowed("PUBLISHER")
class UploadView extends Page implements BeforeEnterObserver {

    private final CourseUploads uploads;
    private final Publishing publishing;
    private final Catalogue catalogue;
    private final CurrentActor current;
    private final FieldErrors errors = new FieldErrors();
    private final Stack content = new Stack();

    UploadView(CourseUploads uploads, Publishing publishing, Catalogue catalogue, CurrentActor current) {
        this.uploads = uploads;
        this.publishing = publishing;
        this.catalogue = catalogue;
        this.current = current;
        title(getTranslation("course.UploadView.title"));
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getRouteParameters()
                .get(PublishRoutes.UPLOAD)
                .flatMap(id -> uploads.find(current.require(), id))
                .ifPresentOrElse(this::show, () -> event.rerouteToError(NotFoundException.class));
    }

    private void show(Upload upload) {
        int wrong = upload.errors().size();
        When when = When.in(current.language().locale(), current.zone());
        subtitle(getTranslation(
                "course.UploadView.counts",
                when.dateAndTime(upload.at()),
                upload.lessons(),
                wrong,
                upload.warnings().size()));
        content.removeAll();
        content.add(errors.general());
        upload.publishable()
                .flatMap(catalogue::release)
                .ifPresentOrElse(
                        this::showRelease,
                        () -> content.add(
                                Notice.error(getTranslation("course.UploadView.hasErrors")),
                                new Row(Buttons.goTo(
                                        "/" + PublishRoutes.PUBLISH, getTranslation("course.UploadView.again")))));
        if (!upload.findings().isEmpty()) {
            List<Finding> sorted = new ArrayList<>(upload.errors());
            sorted.addAll(upload.warnings());
            content.add(new Card(FindingsList.of(this, sorted)));
        }
    }

    private void showRelease(CourseOutline outline) {
        title(outline.facts().title().in(current.language()));
        ReleaseId release = outline.release();
        Optional<ReleaseId> published = catalogue.current(outline.course()).map(CourseOutline::release);
        boolean already = published.filter(release::equals).isPresent();
        content.add(state(release, published, already), actions(outline, already));
    }

    private Component state(ReleaseId release, Optional<ReleaseId> published, boolean already) {
        if (already) {
            return Notice.ok(getTranslation("course.UploadView.already", release.shortName()));
        }
        return published
                .map(old ->
                        Notice.ok(getTranslation("course.UploadView.replaces", release.shortName(), old.shortName())))
                .orElseGet(() -> Notice.ok(getTranslation("course.UploadView.first", release.shortName())));
    }

    private Row actions(CourseOutline outline, boolean already) {
        ReleaseId release = outline.release();
        Row actions = new Row();
        if (!already) {
            actions.add(Buttons.go(getTranslation("course.UploadView.publish"), event -> publish(release)));
        }
        outline.lessons().stream()
                .findFirst()
                .ifPresent(first -> actions.add(Buttons.linkTo(
                        PublishRoutes.preview(release, first.lesson()), getTranslation("course.UploadView.preview"))));
        if (already) {
            actions.add(Buttons.quietLinkTo(
                    PublishRoutes.releases(outline.course()), getTranslation("course.UploadView.releases")));
        }
        return actions;
    }

    private void publish(ReleaseId release) {
        errors.nothingRefused(() -> {
            publishing.publish(current.require(), release);
            Toast.done(getTranslation("course.UploadView.published"));
            UI.getCurrent().navigate(PublishRoutes.releases(release.course()).substring(1));
        });
    }
}
