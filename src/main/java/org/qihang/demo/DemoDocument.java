package org.qihang.demo;

import java.util.List;
import java.util.Map;
import org.qihang.account.PersonId;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * How far the telling of the demo campus has come, so that a start that was interrupted goes on.
 *
 * @param people by their key
 * @param told the chapters that are finished
 */
@Document(DemoDocument.COLLECTION)
record DemoDocument(@Id String id, Map<String, PersonId> people, List<String> told) {

    static final String COLLECTION = "demo";
    static final String CAMPUS = "campus";
}
