package org.qihang.faults;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.mongodb.MongoException;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.util.EnumSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.qihang.account.Actor;
import org.qihang.account.Language;
import org.qihang.account.Role;
import org.qihang.camp.Applications;
import org.qihang.camp.CampId;
import org.qihang.camp.CampRoutes;
import org.qihang.mentoring.MentoringRoutes;
import org.qihang.mentoring.OfficeScene;
import org.qihang.mentoring.Sessions;
import org.qihang.testing.Campus;
import org.qihang.testing.Pages;
import org.qihang.testing.QihangTest;
import org.qihang.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

/** What a person sees whose command failed on its way: nothing that wasn't saved, and all that they typed. */
@QihangTest
class PagesUnderFaultsTest {

    private static final Instant SLOT = OfficeScene.TUESDAY_TEN;
    private static final String TOPIC = "第三轮访谈的记录";

    @Autowired
    Faults faults;

    @Autowired
    Deeds deeds;

    @Autowired
    Pages pages;

    @Autowired
    Campus campus;

    @Autowired
    OfficeScene office;

    @Autowired
    Sessions sessions;

    @Autowired
    Applications applications;

    @Autowired
    TestClock clock;

    @BeforeEach
    void monday() {
        assumeTrue(faults.arePossible(), "the database isn't one host without TLS");
        clock.set(OfficeScene.MONDAY);
    }

    @AfterEach
    void close() {
        pages.close();
        clock.reset();
    }

    static Stream<Fault> faults() {
        return EnumSet.of(Fault.CUT_WITHIN, Fault.ANSWER_LOST, Fault.STEPPED_DOWN, Fault.STEPPED_DOWN_AFTERWARDS)
                .stream();
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aBookingThatFailedIsNotShownAndIsMadeByTheSamePress(Fault fault) {
        Actor student = campus.student();
        Actor mentor = office.mentor();
        pages.open(student, Language.ZH, MentoringRoutes.mentor(mentor.id()) + "?slot=" + SLOT);
        _setValue(_get(TextArea.class), TOPIC);
        Button book = _get(Button.class, spec -> spec.withText("预约这个时段"));

        Faults.Result result = faults.during(fault, 2, () -> pages.click(book));

        assertThat(result.happened()).isTrue();
        assertThat(result.failure()).isInstanceOfAny(DataAccessException.class, MongoException.class);
        assertThat(pages.address()).startsWith(MentoringRoutes.mentor(mentor.id()));
        assertThat(_get(TextArea.class).getValue()).isEqualTo(TOPIC);

        pages.click(book);

        assertThat(pages.address()).startsWith("/" + MentoringRoutes.SESSIONS);
        assertThat(sessions.coming(student)).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("faults")
    void anApplicationThatFailedIsNotShownAndIsMadeByTheSamePress(Fault fault) {
        Actor student = campus.student();
        CampId camp = deeds.openCamp(campus.withRole(Role.ORGANIZER));
        pages.open(student, Language.ZH, CampRoutes.apply(camp));
        TextField phone = _get(TextField.class, spec -> spec.withLabel("手机号"));
        _setValue(phone, "13800138000");
        Button send = _get(Button.class, spec -> spec.withText("提交报名"));

        Faults.Result result = faults.during(fault, 1, () -> pages.click(send));

        assertThat(result.happened()).isTrue();
        assertThat(result.failure()).isInstanceOfAny(DataAccessException.class, MongoException.class);
        assertThat(phone.getValue()).isEqualTo("13800138000");
        assertThat(pages.text()).contains("提交报名");

        pages.click(send);

        assertThat(applications.mine(student, camp)).isPresent();
        assertThat(pages.text()).doesNotContain("提交报名");
    }

    /** The driver's own time-out ends it; this test would never end otherwise. */
    @Test
    void aServerThatSaysNothingEndsTheCommandInTime() {
        Actor student = campus.student();
        pages.open(student, Language.ZH, MentoringRoutes.mentor(office.mentor().id()) + "?slot=" + SLOT);
        _setValue(_get(TextArea.class), TOPIC);
        Button book = _get(Button.class, spec -> spec.withText("预约这个时段"));

        Faults.Result result = faults.during(Fault.SILENCE, 1, () -> pages.click(book));

        assertThat(result.failure()).hasMessageContaining("Timeout");
        pages.click(book);
        assertThat(sessions.coming(student)).hasSize(1);
    }
}
