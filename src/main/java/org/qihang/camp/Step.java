package org.qihang.camp;

import java.time.Instant;

/**
 * A step that an application took.
 *
 * @param application to which of the person's applications it belongs
 * @param by whose command it was: a person's id, or "system"
 */
public record Step(ApplicationId application, ApplicationState state, Instant at, String by) {}
