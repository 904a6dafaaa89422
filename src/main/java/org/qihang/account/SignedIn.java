package org.qihang.account;

import java.time.Instant;

/**
 * A signed-in browser with its person.
 *
 * @param id names the sign-in, and doesn't open it
 */
public record SignedIn(String id, Person person, Instant startedAt) {}
