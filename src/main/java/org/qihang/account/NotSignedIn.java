package org.qihang.account;

/** The session has ended, was revoked, or never began. */
public class NotSignedIn extends RuntimeException {}
