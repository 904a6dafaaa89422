package org.qihang.learning;

import org.qihang.account.PersonId;
import org.qihang.course.CourseId;
import org.qihang.course.LessonId;
import org.qihang.store.DomainEvent;

/** The last of an attempt's answers that waited for a person was graded. */
public record QuizGraded(PersonId person, CourseId course, LessonId lesson, boolean passed) implements DomainEvent {}
