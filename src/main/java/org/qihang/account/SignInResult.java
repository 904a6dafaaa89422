package org.qihang.account;

import java.time.Duration;

/** What came of an attempt to sign in. */
public sealed interface SignInResult {

    /** @param secret for the cookie; the database holds only its hash */
    record SignedIn(String secret) implements SignInResult {}

    /** No such person, or not this password: which one is not told. */
    record Refused() implements SignInResult {}

    record Disabled() implements SignInResult {}

    /** Two people have this number, each at another university, and this password; the e-mail address tells them apart. */
    record AmbiguousNumber() implements SignInResult {}

    record TooManyTries(Duration pause) implements SignInResult {}
}
