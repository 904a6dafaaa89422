package org.qihang.course;

/**
 * How a quiz is taken.
 *
 * @param passPercent of the points, from 1 to 100
 */
public record QuizRules(int passPercent) {

    public static final QuizRules USUAL = new QuizRules(60);
}
