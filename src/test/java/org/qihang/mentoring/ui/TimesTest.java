package org.qihang.mentoring.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.qihang.mentoring.TimeRange;

class TimesTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Times TIMES = Times.in(Locale.ENGLISH, BERLIN);

    @Test
    void aTimeThatTheClockShowsTwiceHasItsOffset() {
        Instant first = Instant.parse("2026-10-25T00:30:00Z");

        assertThat(TIMES.time(first)).isEqualTo("02:30 (UTC+02:00)");
        assertThat(TIMES.time(first.plus(Duration.ofHours(1)))).isEqualTo("02:30 (UTC+01:00)");
        assertThat(TIMES.time(first.plus(Duration.ofHours(2)))).isEqualTo("03:30");
    }

    @Test
    void zonesDifferWhereTheirClocksDoAtThatMoment() {
        Instant winter = Instant.parse("2026-12-01T08:00:00Z");
        Instant summer = Instant.parse("2026-07-01T08:00:00Z");
        ZoneId lagos = ZoneId.of("Africa/Lagos");

        assertThat(TIMES.differs(SHANGHAI, winter)).isTrue();
        assertThat(TIMES.differs(lagos, winter)).isFalse();
        assertThat(TIMES.differs(lagos, summer)).isTrue();
    }

    @Test
    void theSameMomentElsewhereMayBeOnAnotherDay() {
        TimeRange late = TimeRange.of(Instant.parse("2026-11-24T20:00:00Z"), Duration.ofMinutes(30));

        assertThat(TIMES.full(late)).isEqualTo("Tue 24 Nov 21:00–21:30 · Berlin (UTC+1)");
        assertThat(TIMES.elsewhere(SHANGHAI, late)).isEqualTo("Wed 25 Nov 04:00–04:30 · Shanghai (UTC+8)");
    }
}
