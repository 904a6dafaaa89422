package org.qihang.camp.internal;

import org.qihang.account.PersonId;
import org.qihang.camp.ApplicationId;
import org.qihang.camp.ApplicationState;

/** As much of an {@link Entry} as counting needs. */
record Standing(ApplicationId id, PersonId person, ApplicationState state, int turn) {}
