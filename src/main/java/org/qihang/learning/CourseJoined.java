package org.qihang.learning;

import org.qihang.account.PersonId;
import org.qihang.course.CourseId;
import org.qihang.course.ReleaseId;
import org.qihang.store.DomainEvent;

public record CourseJoined(PersonId person, CourseId course, ReleaseId release) implements DomainEvent {}
