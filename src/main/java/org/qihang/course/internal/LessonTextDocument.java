package org.qihang.course.internal;

import org.qihang.account.Language;
import org.qihang.course.LessonId;
import org.qihang.course.LessonText;
import org.qihang.course.ReleaseId;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** One lesson in one language, ready to be shown. */
@Document(LessonTextDocument.COLLECTION)
public record LessonTextDocument(@Id String id, LessonText text) {

    public static final String COLLECTION = "lesson_texts";

    public static LessonTextDocument of(ReleaseId release, LessonText text) {
        return new LessonTextDocument(key(release, text.lesson(), text.language()), text);
    }

    public static String key(ReleaseId release, LessonId lesson, Language language) {
        return release.value() + "/" + lesson.value() + "/" + language.tag();
    }
}
