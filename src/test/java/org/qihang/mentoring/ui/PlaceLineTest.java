package org.qihang.mentoring.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qihang.mentoring.MeetingPoint;
import org.qihang.mentoring.OfficeScene;
import org.qihang.testing.Campus;
import org.qihang.testing.Pages;
import org.qihang.testing.QihangTest;
import org.springframework.beans.factory.annotation.Autowired;

@QihangTest
class PlaceLineTest {

    private static final Times TIMES = Times.in(Locale.ENGLISH, ZoneOffset.UTC);

    @Autowired
    Pages pages;

    @Autowired
    Campus campus;

    @BeforeEach
    void open() {
        pages.open(campus.student(), "/sessions");
    }

    @AfterEach
    void close() {
        pages.close();
    }

    @Test
    void aRoomThatOpensLaterSaysWhen() {
        PlaceLine line = new PlaceLine(new MeetingPoint.Later(OfficeScene.TUESDAY_TEN), false, TIMES);

        assertThat(line.getText()).isEqualTo("Online. The room opens at Tue 24 Nov 02:00; the way in will stand here.");
        _assertNone(line, Anchor.class);
    }

    @Test
    void aStudentLearnsThatThePlaceIsUnknown() {
        PlaceLine line = new PlaceLine(new MeetingPoint.Unknown(), false, TIMES);

        assertThat(line.getText()).contains("your mentor has to name one");
        _assertNone(line, Anchor.class);
    }

    @Test
    void aMentorIsLedToNamingThePlace() {
        PlaceLine line = new PlaceLine(new MeetingPoint.Unknown(), true, TIMES);

        assertThat(_get(line, Anchor.class).getHref()).isEqualTo("/office-hours?part=place");
    }
}
