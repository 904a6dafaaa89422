package org.qihang.shell.internal;

import org.qihang.store.Ids;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes a failure to the log, once, with the number that the person is shown. */
public final class Incidents {

    private static final Logger LOG = LoggerFactory.getLogger(Incidents.class);
    private static final int SHOWN = 8;

    private Incidents() {}

    /** @return the number; empty for what needs none, because it is no failure of the application */
    public static String note(Throwable thrown) {
        return switch (Kind.of(thrown)) {
            case UNEXPECTED -> unexpected(thrown);
            case DATABASE_GONE -> {
                LOG.warn("The database doesn't answer: {}", thrown.getMessage());
                yield "";
            }
            case NOT_FOUND, NO_RIGHT, SIGNED_OUT, BAD_REQUEST, TOO_LARGE -> "";
        };
    }

    private static String unexpected(Throwable thrown) {
        String number = Ids.random().substring(0, SHOWN);
        LOG.error("Incident {}", number, thrown);
        return number;
    }
}
