package org.qihang.store;

import org.springframework.boot.health.contributor.Status;

/** The health of a part that does its work, though somebody should look at it. */
public final class Degraded {

    public static final Status STATUS = new Status("DEGRADED");

    private Degraded() {}
}
