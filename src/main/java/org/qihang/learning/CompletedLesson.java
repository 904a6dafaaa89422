package org.qihang.learning;

import java.time.Instant;
import org.qihang.course.Completion;
import org.qihang.course.LessonId;

/**
 * A lesson that was finished: a fact, written once; the first time counts.
 *
 * @param by who says so: the learner's id, or "system" where a passed quiz was noted afterwards
 */
public record CompletedLesson(LessonId lesson, Completion how, Instant at, String by) {}
