package org.qihang.course;

public enum Level {
    INTRODUCTORY("course.Level.introductory"),
    INTERMEDIATE("course.Level.intermediate"),
    ADVANCED("course.Level.advanced");

    private final String textKey;

    Level(String textKey) {
        this.textKey = textKey;
    }

    public String textKey() {
        return textKey;
    }
}
