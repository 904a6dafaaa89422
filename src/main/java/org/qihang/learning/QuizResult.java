package org.qihang.learning;

import org.qihang.course.LessonId;

/**
 * The sum of somebody's attempts at one quiz.
 *
 * @param bestPercent from 0 to 100
 */
public record QuizResult(LessonId lesson, int attempts, int bestPercent, boolean passed) {}
