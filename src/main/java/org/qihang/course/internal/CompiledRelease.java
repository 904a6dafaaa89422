package org.qihang.course.internal;

import java.util.List;
import java.util.Map;
import org.qihang.course.CourseFacts;
import org.qihang.course.CourseOutline;
import org.qihang.course.LessonText;
import org.qihang.course.ReleaseId;

/**
 * A course's files and everything that was made of them.
 *
 * @param renderer the version of the renderer that made the texts
 * @param texts every lesson in every language that it is written in
 * @param files by path, byte for byte
 */
public record CompiledRelease(
        ReleaseId release,
        int renderer,
        CourseFacts facts,
        List<CourseOutline.Module> modules,
        List<LessonText> texts,
        List<AnswerKeyDocument> answers,
        Map<String, byte[]> files) {}
