package org.qihang.learning;

import java.time.Instant;
import org.qihang.account.Language;
import org.qihang.course.ReleaseId;

/**
 * How far somebody has read in a lesson.
 *
 * @param paragraph the one at the top of the window, named by what it says
 * @param number of its block in that release
 */
public record StoppedAt(String paragraph, ReleaseId release, Language language, int number, Instant at) {}
