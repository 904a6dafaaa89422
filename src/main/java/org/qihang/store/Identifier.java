package org.qihang.store;

/**
 * A value that names a document or a part of one. Implementations are records of one string, validated in their
 * constructor; the database holds the plain string.
 */
public interface Identifier {

    String value();
}
