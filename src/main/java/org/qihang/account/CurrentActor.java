package org.qihang.account;

import java.time.ZoneId;
import java.util.Optional;

/** The person at the browser, for views; services take the {@link Actor} as an argument instead. */
public interface CurrentActor {

    /** A request attribute: the exception because of which it is not known who sent it. */
    String LOOKUP_FAILED = "qihang.sign-in-lookup-failed";

    /** This browser's sign-in. */
    Optional<SignedIn> signedIn();

    default Optional<Person> person() {
        return signedIn().map(SignedIn::person);
    }

    default Optional<Actor> find() {
        return person().map(Person::asActor);
    }

    /** @throws NotSignedIn if nobody is signed in, or no longer */
    default Actor require() {
        return find().orElseThrow(NotSignedIn::new);
    }

    /** The signed-in person's own time zone, else China's. */
    ZoneId zone();

    /** The language of the page. */
    Language language();
}
