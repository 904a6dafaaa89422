package org.qihang.course;

import org.qihang.store.DomainEvent;

public record CoursePublished(CourseId course, ReleaseId release) implements DomainEvent {}
