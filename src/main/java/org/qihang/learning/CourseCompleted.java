package org.qihang.learning;

import org.qihang.account.PersonId;
import org.qihang.course.CourseId;
import org.qihang.course.ReleaseId;
import org.qihang.store.DomainEvent;

/** Every lesson of the release that the person reads is finished. Happens once for each enrolment. */
public record CourseCompleted(PersonId person, CourseId course, ReleaseId release) implements DomainEvent {}
