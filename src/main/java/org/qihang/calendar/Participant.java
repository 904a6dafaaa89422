package org.qihang.calendar;

/** @param email as the recipient knows it, so that clients find themselves */
public record Participant(String name, String email) {}
