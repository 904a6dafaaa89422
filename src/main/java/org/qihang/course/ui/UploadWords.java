package org.qihang.course.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.upload.UploadI18N;

/** What the upload says, in the page's language. */
final class UploadWords {

    private UploadWords() {}

    static UploadI18N of(Component page) {
        UploadI18N words = new UploadI18N();
        words.setAddFiles(new UploadI18N.AddFiles()
                .setOne(page.getTranslation("course.UploadWords.choose"))
                .setMany(page.getTranslation("course.UploadWords.choose")));
        words.setDropFiles(new UploadI18N.DropFiles()
                .setOne(page.getTranslation("course.UploadWords.drop"))
                .setMany(page.getTranslation("course.UploadWords.drop")));
        words.setError(new UploadI18N.Error()
                .setTooManyFiles(page.getTranslation("course.UploadWords.onlyOne"))
                .setFileIsTooBig(page.getTranslation("course.UploadWords.tooLarge"))
                .setIncorrectFileType(page.getTranslation("course.UploadWords.onlyZip")));
        words.setUploading(new UploadI18N.Uploading()
                .setStatus(new UploadI18N.Uploading.Status()
                        .setConnecting(page.getTranslation("course.UploadWords.connecting"))
                        .setStalled(page.getTranslation("course.UploadWords.stalled"))
                        .setProcessing(page.getTranslation("course.UploadWords.checking"))
                        .setHeld(page.getTranslation("course.UploadWords.waiting")))
                .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                        .setPrefix(page.getTranslation("course.UploadWords.remaining"))
                        .setUnknown(page.getTranslation("course.UploadWords.remainingUnknown")))
                .setError(new UploadI18N.Uploading.Error()
                        .setServerUnavailable(page.getTranslation("course.UploadWords.noServer"))
                        .setUnexpectedServerError(page.getTranslation("course.UploadWords.failed"))
                        .setForbidden(page.getTranslation("course.UploadWords.forbidden"))
                        .setFileTooLarge(page.getTranslation("course.UploadWords.tooLarge"))));
        return words;
    }
}
