package org.qihang.notification;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that a person is told in their inbox.
 *
 * @param arguments ids of what it is about, by name; never text
 * @param at when it happened
 * @param readAt null while it is unread
 */
public record Notice(
        NoticeId id,
        NoticeType type,
        Map<String, String> arguments,
        Instant at,
        @Nullable Instant readAt) {

    public Notice {
        arguments = Map.copyOf(arguments);
    }

    public boolean isUnread() {
        return readAt == null;
    }
}
