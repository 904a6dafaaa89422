package org.qihang.demo;

import java.time.Instant;

/**
 * A part of the demo campus's story, told through the services that people use, on the days on which it happened. A
 * telling that was interrupted is told again from its beginning: what it makes has the same ids, and so is made once.
 */
interface Chapter {

    /** Names it in the database: told once, it isn't told again. */
    String name();

    /** @param now the day of the telling, which the story leads up to and beyond */
    void tell(Cast cast, Instant now);
}
