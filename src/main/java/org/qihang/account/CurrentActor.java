package org.qihang.account;

import java.util.Optional;

/** The person at the browser, for views; services take the {@link Actor} as an argument instead. */
public interface CurrentActor {

    Optional<Actor> find();

    /** @throws NotSignedIn if nobody is signed in, or no longer */
    default Actor require() {
        return find().orElseThrow(NotSignedIn::new);
    }

    /** The signed-in person's own time zone, else the browser's, else China's. */
    java.time.ZoneId zone();

    /** The language of the page. */
    Language language();
}
