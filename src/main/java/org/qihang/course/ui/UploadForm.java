package org.qihang.course.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.util.List;
import org.qihang.account.CurrentActor;
import org.qihang.account.Role;
import org.qihang.account.Universities;
import org.qihang.account.University;
import org.qihang.account.UniversityId;
import org.qihang.course.CourseUploads;
import org.qihang.course.Upload;
import org.qihang.store.Ids;
import org.qihang.store.Rejected;
import org.qihang.uikit.Card;
import org.qihang.uikit.FieldErrors;
import org.qihang.uikit.Stack;

/** Where a zip is uploaded; its report comes next. */
class UploadForm extends Card {

    private static final int LARGEST = 50 * 1024 * 1024;

    private final CourseUploads uploads;
    private final CurrentActor current;
    private final String requestKey = Ids.random();
    private final FieldErrors errors = new FieldErrors();
    private final Select<University> university = new Select<>();
    private final com.vaadin.flow.component.upload.Upload upload =
            new com.vaadin.flow.component.upload.Upload(this::receive);

    UploadForm(CourseUploads uploads, Universities universities, CurrentActor current) {
        this.uploads = uploads;
        this.current = current;
        List<University> mine = universities.open().stream()
                .filter(one -> current.require().holds(Role.PUBLISHER, one.id()))
                .toList();
        university.setLabel(getTranslation("course.UploadForm.university"));
        university.setItemLabelGenerator(one -> one.name().in(current.language()));
        university.setItems(mine);
        mine.stream().findFirst().ifPresent(university::setValue);
        university.setVisible(mine.size() > 1);
        upload.setAcceptedFileExtensions(".zip");
        upload.setMaxFiles(1);
        upload.setMaxFileSize(LARGEST);
        upload.setI18n(UploadWords.of(this));
        upload.setVisible(!mine.isEmpty());
        Paragraph hint = new Paragraph(
                getTranslation(mine.isEmpty() ? "course.UploadForm.noUniversity" : "course.UploadForm.hint"));
        hint.addClassName("sub");
        Div heading = new Div(new H2(getTranslation("course.UploadForm.title")), hint);
        add(new Stack(heading, university, upload, errors.general()));
    }

    /** Reads no more than may come, whatever the request says; checks it before it takes the page's lock. */
    private void receive(UploadEvent event) throws IOException {
        byte[] zip = event.getInputStream().readNBytes(LARGEST + 1);
        UI ui = event.getUI();
        UniversityId chosen = university.getValue().id();
        try {
            Upload received = uploads.receive(current.require(), chosen, requestKey, zip);
            ui.access(() -> ui.navigate(PublishRoutes.upload(received).substring(1)));
        } catch (Rejected rejected) {
            ui.access(() -> show(rejected));
        }
    }

    private void show(Rejected rejected) {
        upload.clearFileList();
        errors.clear();
        errors.show(rejected);
    }
}
