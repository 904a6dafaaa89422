package org.qihang.account;

import java.time.Instant;

/**
 * A browser that is signed in.
 *
 * @param name what it says that it is
 */
public record Device(String id, String name, Instant startedAt, Instant usedAt) {}
