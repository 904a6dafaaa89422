package org.qihang.account;

import java.util.List;

/**
 * The door of a demo: the sign-in page enters as one of these people without a password. The module that makes the demo
 * campus publishes a bean of this type; where there is none, or it is shut, people sign in as everywhere.
 */
public interface DemoEntrance {

    boolean open();

    /** Whom a visitor may be, in the order in which they are offered; empty while they are still being made. */
    List<Person> people();
}
