package org.qihang.calendar;

/** What a file is for (METHOD, RFC 5546): published for whoever takes it, or sent to the people in it. */
public enum Delivery {
    PUBLISH,
    REQUEST,
    CANCEL
}
