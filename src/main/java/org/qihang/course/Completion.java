package org.qihang.course;

/** What finishes a lesson. */
public enum Completion {
    /** Marking it as read. */
    READ,
    /** Passing its quiz. */
    QUIZ,
    /** Handing in its assignment; until that can be done here, saying that it is done. */
    ASSIGNMENT,
    /** Everything that the lesson has. */
    ALL
}
