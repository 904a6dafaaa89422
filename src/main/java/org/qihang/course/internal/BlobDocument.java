package org.qihang.course.internal;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A piece of a file's content, byte for byte: a document holds at most 16 MiB, so longer files lie in pieces.
 *
 * @param id the SHA-256 of the whole content and the piece's number
 */
@Document(BlobDocument.COLLECTION)
public record BlobDocument(@Id String id, byte[] bytes) {

    public static final String COLLECTION = "blobs";
}
