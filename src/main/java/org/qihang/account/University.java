package org.qihang.account;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A university with its schools 学院. An ended one takes nobody new; what hangs on it stays. */
public record University(
        UniversityId id,
        Localized name,
        List<Localized> schools,
        @Nullable Instant endedAt) {

    public University {
        schools = List.copyOf(schools);
    }

    public boolean isOpen() {
        return endedAt == null;
    }
}
