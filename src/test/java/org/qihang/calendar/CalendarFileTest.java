package org.qihang.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;

class CalendarFileTest {

    private static final Participant MENTOR = new Participant("陈立; \"Leo\"", "chenli@example.org");
    private static final Participant STUDENT = new Participant("林晓", "linxiao@example.org");

    @Test
    void aPublishedMeetingIsReadBackAsItWas() throws Exception {
        Calendar read = parse(CalendarFile.of(appointment(0, false), Delivery.PUBLISH));

        VEvent event = read.<VEvent>getComponents("VEVENT").getFirst();
        assertThat(property(event, "UID")).isEqualTo("b1@qihang");
        assertThat(property(event, "SUMMARY")).isEqualTo("与陈立的辅导, 第 1 次; 定价");
        assertThat(property(event, "DESCRIPTION")).startsWith("第一行\n第二行\\").endsWith("完");
        assertThat(property(event, "LOCATION")).isEqualTo("创新楼 B203");
        assertThat(property(event, "DTSTART")).isEqualTo("20261126T110000Z");
        assertThat(property(event, "DTEND")).isEqualTo("20261126T113000Z");
        assertThat(property(event, "SEQUENCE")).isEqualTo("0");
        assertThat(property(event, "STATUS")).isEqualTo("CONFIRMED");
        assertThat(property(event, "ORGANIZER")).isEqualTo("mailto:chenli@example.org");
        assertThat(event.getProperties("ATTENDEE")).isEmpty();
        assertThat(read.getProperty("METHOD").orElseThrow().getValue()).isEqualTo("PUBLISH");
    }

    @Test
    void aRequestNamesWhoComes() throws Exception {
        Calendar read = parse(CalendarFile.of(appointment(1, false), Delivery.REQUEST));

        VEvent event = read.<VEvent>getComponents("VEVENT").getFirst();
        assertThat(property(event, "ATTENDEE")).isEqualTo("mailto:linxiao@example.org");
        assertThat(property(event, "SEQUENCE")).isEqualTo("1");
        assertThat(read.getProperty("METHOD").orElseThrow().getValue()).isEqualTo("REQUEST");
    }

    @Test
    void aCancellationHasTheSameUidAndSaysSo() throws Exception {
        Calendar read = parse(CalendarFile.of(appointment(2, true), Delivery.CANCEL));

        VEvent event = read.<VEvent>getComponents("VEVENT").getFirst();
        assertThat(property(event, "UID")).isEqualTo("b1@qihang");
        assertThat(property(event, "STATUS")).isEqualTo("CANCELLED");
        assertThat(read.getProperty("METHOD").orElseThrow().getValue()).isEqualTo("CANCEL");
    }

    @Test
    void linesAreFoldedByOctetsAndEndAsTheStandardAsks() {
        String file = text(CalendarFile.of(appointment(0, false), Delivery.PUBLISH));

        assertThat(file).startsWith("BEGIN:VCALENDAR\r\n").endsWith("END:VCALENDAR\r\n");
        assertThat(file.replace("\r\n", "")).doesNotContain("\n", "\r");
        assertThat(file.split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
    }

    @Test
    void textCanAddNoLinesOfItsOwn() {
        Appointment hostile = new Appointment(
                "b2@qihang",
                0,
                Instant.EPOCH,
                Instant.EPOCH,
                Instant.EPOCH.plusSeconds(60),
                "x\r\nATTENDEE:mailto:evil@example.org",
                "y\nSTATUS:CANCELLED",
                "",
                null,
                new Participant("z\r\nCOMMENT:evil", "a@example.org"),
                List.of(),
                false);

        assertThat(text(CalendarFile.of(hostile, Delivery.PUBLISH)).split("\r\n"))
                .noneMatch(line -> line.startsWith("ATTENDEE"))
                .noneMatch(line -> line.startsWith("COMMENT"))
                .noneMatch("STATUS:CANCELLED"::equals);
    }

    private static Appointment appointment(int sequence, boolean cancelled) {
        return new Appointment(
                "b1@qihang",
                sequence,
                Instant.parse("2026-11-23T03:00:00Z"),
                Instant.parse("2026-11-26T11:00:00Z"),
                Instant.parse("2026-11-26T11:30:00Z"),
                "与陈立的辅导, 第 1 次; 定价",
                "第一行\n第二行\\" + "我们把定价从十九元调到二十九元，访谈里没人反对。".repeat(8) + "完",
                "创新楼 B203",
                URI.create("https://qihang.example.org/sessions"),
                MENTOR,
                List.of(STUDENT),
                cancelled);
    }

    private static Calendar parse(byte[] file) throws IOException, ParserException {
        return new CalendarBuilder().build(new ByteArrayInputStream(file));
    }

    private static String property(VEvent event, String name) {
        return event.getProperty(name).orElseThrow().getValue();
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.UTF_8);
    }
}
