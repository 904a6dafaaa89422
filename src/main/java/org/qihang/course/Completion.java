package org.qihang.course;

/** What finishes a lesson: marking it as read, or passing its quiz. */
public enum Completion {
    READ,
    QUIZ
}
