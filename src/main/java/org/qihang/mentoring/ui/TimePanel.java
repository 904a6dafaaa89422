package org.qihang.mentoring.ui;

import java.util.Optional;
import org.qihang.mentoring.Mentor;
import org.qihang.mentoring.TimeRange;

/** What stands below the slots and acts on the chosen one. */
interface TimePanel {

    /** The time that is about to be taken, or none: then a message about the last attempt stays. */
    void choose(Optional<TimeRange> slot, Mentor mentor, Times times);
}
