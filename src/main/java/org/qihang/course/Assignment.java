package org.qihang.course;

import java.util.List;

/**
 * 作业: what is to be done and handed in. Its text is part of the lesson's.
 *
 * @param anchor of its section in the lesson's text
 * @param handIns the kinds that are accepted; at least one
 * @param teamFrom the smallest team; 1 for who works alone
 * @param teamTo the largest team
 * @param dueDays after the class has begun; 0 where it is never due
 * @param points the most that the rubric gives; 0 without a rubric
 */
public record Assignment(
        String anchor,
        List<HandIn> handIns,
        int teamFrom,
        int teamTo,
        int dueDays,
        int points,
        List<Criterion> rubric) {

    public Assignment {
        handIns = List.copyOf(handIns);
        rubric = List.copyOf(rubric);
    }

    /** A row of the rubric. */
    public record Criterion(String title, List<Level> levels) {

        public Criterion {
            levels = List.copyOf(levels);
        }

        public int most() {
            return levels.stream().mapToInt(Level::points).max().orElse(0);
        }
    }

    /** @param text what work on this level is like */
    public record Level(String title, int points, String text) {}

    /** With the terms of the one that this one translates. */
    Assignment takenAs(Assignment source) {
        return new Assignment(
                anchor, source.handIns, source.teamFrom, source.teamTo, source.dueDays, source.points, rubric);
    }

    /** Whether several people hand in one work. */
    public boolean isForTeams() {
        return teamTo > 1;
    }
}
