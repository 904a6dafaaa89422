package org.qihang.learning;

import org.qihang.account.PersonId;
import org.qihang.course.CourseId;
import org.qihang.course.LessonId;
import org.qihang.store.DomainEvent;

public record QuizAnswered(PersonId person, CourseId course, LessonId lesson, boolean passed) implements DomainEvent {}
