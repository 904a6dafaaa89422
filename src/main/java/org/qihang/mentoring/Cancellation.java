package org.qihang.mentoring;

import java.time.Instant;
import org.qihang.account.PersonId;

/** @param reason may be empty where the student cancelled */
public record Cancellation(PersonId by, Instant at, String reason) {}
