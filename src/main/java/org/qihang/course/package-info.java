/**
 * Courses from their source to their readers: reading and checking a folder of Markdown, releases, publishing, and the
 * catalogue. What a student does with a course is learning's.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"account", "store", "markdown", "uikit"})
package org.qihang.course;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
