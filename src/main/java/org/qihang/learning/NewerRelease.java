package org.qihang.learning;

import org.qihang.course.CourseOutline;
import org.qihang.course.OutlineChanges;

/** The release that is published now, for somebody who reads another one of the course. */
public record NewerRelease(CourseOutline outline, OutlineChanges changes) {}
