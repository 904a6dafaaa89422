package org.qihang.embedded.internal;

import de.bwaldvogel.mongo.exception.MongoServerError;

/** Answers to what the embedded database doesn't do: refused with MongoDB's codes, never ignored. */
final class Refused {

    private static final int COMMAND_NOT_SUPPORTED = 115;
    private static final int CANNOT_CREATE_INDEX = 67;
    private static final int UNKNOWN_FIELD = 40415;
    private static final int UNAUTHORIZED = 13;

    private Refused() {}

    static MongoServerError notSupported(String what) {
        return new MongoServerError(
                COMMAND_NOT_SUPPORTED,
                "CommandNotSupported",
                "The embedded database doesn't support " + what + "; a MongoDB server does.");
    }

    static MongoServerError index(String why) {
        return new MongoServerError(CANNOT_CREATE_INDEX, "CannotCreateIndex", why);
    }

    static MongoServerError unknownField(String command, String field) {
        return new MongoServerError(UNKNOWN_FIELD, "BSON field '" + command + "." + field + "' is an unknown field.");
    }

    static MongoServerError withoutToken() {
        return new MongoServerError(
                UNAUTHORIZED,
                "Unauthorized",
                "This database serves only who holds the token of its data folder: connect with the connection string"
                        + " in the folder's file 'server'.");
    }
}
