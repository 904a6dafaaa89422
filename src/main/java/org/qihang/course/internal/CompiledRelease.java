package org.qihang.course.internal;

import java.util.List;
import java.util.Map;
import org.qihang.account.Language;
import org.qihang.course.CourseFacts;
import org.qihang.course.CourseOutline;
import org.qihang.course.LessonId;
import org.qihang.course.LessonText;
import org.qihang.course.ReleaseId;

/**
 * A course's files and everything that was made of them.
 *
 * @param renderer the version of the renderer that made the texts
 * @param texts every lesson in every language that it is written in
 * @param files by path, byte for byte
 * @param sources what each lesson was read from, by path
 */
public record CompiledRelease(
        ReleaseId release,
        int renderer,
        CourseFacts facts,
        List<CourseOutline.Module> modules,
        List<LessonText> texts,
        List<AnswerKeyDocument> answers,
        Map<String, byte[]> files,
        Map<String, Source> sources) {

    public record Source(LessonId lesson, Language language) {}
}
