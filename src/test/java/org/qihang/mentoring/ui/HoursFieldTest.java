package org.qihang.mentoring.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.qihang.mentoring.IntervalDraft;

class HoursFieldTest {

    @Test
    void whatIsKeptIsReadAsItWasTyped() {
        List<IntervalDraft> typed =
                List.of(new IntervalDraft("9:00", "ten"), new IntervalDraft("", "12:00"), new IntervalDraft("", ""));

        assertThat(HoursField.read(HoursField.write(typed))).isEqualTo(typed);
        assertThat(HoursField.read(HoursField.write(List.of()))).isEmpty();
    }
}
