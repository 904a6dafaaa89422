package org.qihang.mentoring;

/** A mentor in the directory. */
public record MentorListing(Mentor mentor, String fullName) {}
