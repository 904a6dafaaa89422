/**
 * What people do with courses: joining one, reading its lessons, answering its quizzes, and how far they have come.
 *
 * <p>Commands: {@link org.qihang.learning.Enrolments}, {@link org.qihang.learning.NewerReleases} (moving to the published
 * release), {@link org.qihang.learning.Progress}, {@link org.qihang.learning.Quizzes} (attempts, open until they are handed in or run out), {@link org.qihang.learning.Margins} (where one
 * stopped in a lesson, and one's marks and notes), {@link org.qihang.learning.ShortAnswers} (what persons grade). Questions: {@link org.qihang.learning.Lessons} (may this person read that
 * lesson), {@link org.qihang.learning.MyCourses} (where one stands), {@link org.qihang.learning.Learners} (who is where
 * in a course). Completions and attempts are facts; percentages are derived from them.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"account", "store", "course", "uikit"})
package org.qihang.learning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
