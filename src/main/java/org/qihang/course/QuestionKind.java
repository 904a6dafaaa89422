package org.qihang.course;

/**
 * How a question is answered. The names are those of the
 * <a href="https://www.imsglobal.org/question/">QTI</a> interactions, in the words that course teams use.
 */
public enum QuestionKind {
    SINGLE_CHOICE,
    MULTIPLE_CHOICE,
    /** Two choices that keep their order. */
    TRUE_FALSE,
    /** One of several accepted texts. */
    FILL_IN,
    /** A number, within a tolerance. */
    NUMERIC,
    /** To each item one of the targets. */
    MATCHING,
    /** All items in the right order. */
    ORDERING,
    /** A few sentences that a person grades. */
    SHORT_TEXT;

    public boolean isChoice() {
        return this == SINGLE_CHOICE || this == MULTIPLE_CHOICE || this == TRUE_FALSE;
    }

    /** Answered by typing. */
    public boolean isTyped() {
        return this == FILL_IN || this == NUMERIC || this == SHORT_TEXT;
    }
}
