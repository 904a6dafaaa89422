package org.qihang.camp;

import java.time.Instant;
import java.util.List;
import org.qihang.account.PersonId;

/**
 * What an organizer wrote to everybody who had a seat then.
 *
 * @param text plain text with line breaks
 * @param by the organizer's id
 */
public record CampMessage(
        MessageId id, CampId camp, String subject, String text, List<PersonId> recipients, Instant at, String by) {

    public CampMessage {
        recipients = List.copyOf(recipients);
    }
}
