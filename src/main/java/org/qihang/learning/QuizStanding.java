package org.qihang.learning;

/** What came of somebody's attempts at one quiz. */
public record QuizStanding(Attempt last, Attempt best) {}
