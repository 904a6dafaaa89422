package org.qihang.course.internal.source;

import java.util.List;
import java.util.Optional;
import org.qihang.account.Language;
import org.qihang.course.Completion;
import org.qihang.course.LessonId;
import org.qihang.course.LessonText;
import org.qihang.markdown.Linked;

/**
 * One lesson in one language, read.
 *
 * @param id empty where the file has none that can be used
 * @param idLine where it stands, or where the front matter begins
 */
record Lesson(
        LessonFile file,
        Language language,
        Optional<LessonId> id,
        int idLine,
        String title,
        int minutes,
        Completion completion,
        Quiz quiz,
        LessonText text,
        List<Linked> links,
        List<String> anchors) {

    /** With the rules of the lesson that this one translates. */
    Lesson takenAs(Lesson source) {
        return new Lesson(
                file,
                language,
                id,
                idLine,
                title,
                minutes,
                completion,
                quiz,
                text.takenAs(source.text),
                links,
                anchors);
    }
}
