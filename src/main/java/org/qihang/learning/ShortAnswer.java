package org.qihang.learning;

import java.time.Instant;
import org.qihang.account.Person;
import org.qihang.course.LessonText;

/**
 * What a student wrote, and nobody has graded yet.
 *
 * @param attempt its id
 * @param lesson its title, in the language that it was read in
 * @param handedIn when
 * @param guidanceHtml what the course says about good answers; may be empty
 */
public record ShortAnswer(
        String attempt,
        Person person,
        String lesson,
        LessonText.Question question,
        String guidanceHtml,
        String text,
        Instant handedIn) {}
