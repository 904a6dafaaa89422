package org.qihang.uikit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhenTest {

    private static final Instant WINTER = Instant.parse("2026-11-26T11:00:00Z");

    @Test
    void writesADayAndATimeAsEachLanguageDoes() {
        ZoneId shanghai = ZoneId.of("Asia/Shanghai");

        assertThat(When.in(Locale.SIMPLIFIED_CHINESE, shanghai).dayAndTime(WINTER))
                .isEqualTo("11 月 26 日 周四 19:00");
        assertThat(When.in(Locale.ENGLISH, shanghai).dayAndTime(WINTER)).isEqualTo("Thu 26 Nov 19:00");
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/London, London (UTC)",
        "Asia/Shanghai, Shanghai (UTC+8)",
        "America/New_York, New York (UTC-5)",
        "Asia/Kolkata, Kolkata (UTC+5:30)"
    })
    void namesAZoneWithItsOffsetOfThatDay(String zone, String name) {
        assertThat(When.in(Locale.ENGLISH, ZoneId.of(zone)).zone(WINTER)).isEqualTo(name);
    }
}
