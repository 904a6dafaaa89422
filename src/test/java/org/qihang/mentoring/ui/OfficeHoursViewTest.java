package org.qihang.mentoring.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qihang.account.Actor;
import org.qihang.account.Language;
import org.qihang.account.Localized;
import org.qihang.meeting.Place;
import org.qihang.mentoring.Hours;
import org.qihang.mentoring.IntervalDraft;
import org.qihang.mentoring.MentorProfile;
import org.qihang.mentoring.MentoringRoutes;
import org.qihang.mentoring.Mentors;
import org.qihang.mentoring.OfficeScene;
import org.qihang.mentoring.SessionDraft;
import org.qihang.testing.Campus;
import org.qihang.testing.Pages;
import org.qihang.testing.QihangTest;
import org.qihang.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

@QihangTest
class OfficeHoursViewTest {

    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);

    @Autowired
    Pages pages;

    @Autowired
    Campus campus;

    @Autowired
    OfficeScene scene;

    @Autowired
    Mentors mentors;

    @Autowired
    TestClock clock;

    @BeforeEach
    void monday() {
        clock.set(OfficeScene.MONDAY);
    }

    @AfterEach
    void close() {
        pages.close();
        clock.reset();
    }

    @Test
    void isForMentorsAlone() {
        pages.open(campus.student(), "/office-hours");
        _assertNone(OfficeHoursView.class);

        pages.open(scene.mentor(), "/office-hours");
        assertThat(_get(OfficeHoursView.class).getPageTitle()).contains("My office hours");
        assertThat(pages.text())
                .contains("<a href=\"/office-hours\" aria-current=\"page\"><span>Office hours</span></a>");
    }

    @Test
    void aNewMentorSeesWhatIsMissingUntilStudentsCanBook() {
        Actor mentor = scene.mentorWithout("New");
        pages.open(mentor, "/office-hours");
        assertThat(pages.text()).contains("Before students can book you");
        assertThat(missing())
                .containsExactly("/office-hours?part=profile", "/office-hours?part=hours", "/office-hours?part=place");
        _assertNone(Anchor.class, spec -> spec.withText("See my page"));

        pages.go("/office-hours?part=profile");
        _setValue(field("In one line, in English"), "Founder");
        pages.click(button("Save the introduction"));
        assertThat(missing()).containsExactly("/office-hours?part=hours", "/office-hours?part=place");
        assertThat(link("See my page").getHref()).isEqualTo(MentoringRoutes.mentor(mentor.id()));

        pages.go("/office-hours?part=hours");
        pages.click(_get(day("Tuesday"), Button.class, spec -> spec.withText("Add hours")));
        type(day("Tuesday"), 0, "10:00", "11:00");
        pages.click(button("Save the week"));
        assertThat(missing()).containsExactly("/office-hours?part=place");

        pages.go("/office-hours?part=place");
        _setValue(field("Meeting link"), "https://meeting.tencent.com/dm/xyz");
        pages.click(button("Save the place"));

        assertThat(missing()).isEmpty();
        assertThat(pages.text())
                .contains("Students can book you", "4 free times in the next two weeks", "Tue 24 Nov 10:00");
        assertThat(mentors.find(mentor.id()).orElseThrow().isBookable()).isTrue();
    }

    @Test
    void severalIntervalsADayAreSetOnTheMentorsOwnClock() {
        Actor mentor = scene.mentor();
        pages.open(mentor, "/office-hours");
        assertThat(times(day("Monday"))).containsExactly("10:00", "12:00");

        pages.click(_get(day("Monday"), Button.class, spec -> spec.withText("Add hours")));
        type(day("Monday"), 1, "14:15", "24:00");
        pages.click(_get(day("Sunday"), Button.class, spec -> spec.withText("×")));
        _setValue(zone(), "Europe/Berlin");
        pages.click(button("Save the week"));

        var hours = mentors.mine(mentor).hours();
        assertThat(hours.zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
        assertThat(hours.on(DayOfWeek.MONDAY)).containsExactly(Hours.of("10:00", "12:00"), Hours.of("14:15", "24:00"));
        assertThat(hours.on(DayOfWeek.SUNDAY)).isEmpty();
        assertThat(pages.text()).doesNotContain("Not saved yet.");
    }

    @Test
    void hoursThatAreNoneAreRefusedAtTheirDayAndStay() {
        Actor mentor = scene.mentor();
        pages.open(mentor, "/office-hours");
        type(day("Monday"), 0, "ten", "12:00");
        type(day("Tuesday"), 0, "12:00", "11:00");
        pages.click(_get(day("Friday"), Button.class, spec -> spec.withText("Add hours")));
        type(day("Friday"), 1, "11:30", "13:00");
        _setValue(zone(), "Mars/Olympus");

        pages.click(button("Save the week"));

        assertThat(day("Monday").getErrorMessage()).isEqualTo("Write times as 09:00 to 24:00.");
        assertThat(day("Tuesday").getErrorMessage()).isEqualTo("12:00–11:00 ends before it starts.");
        assertThat(day("Friday").getErrorMessage()).isEqualTo("These overlap: 10:00–12:00, 11:30–13:00.");
        assertThat(day("Wednesday").isInvalid()).isFalse();
        assertThat(zone().getErrorMessage()).startsWith("There is no such time zone.");
        assertThat(times(day("Monday"))).containsExactly("ten", "12:00");
        assertThat(mentors.mine(mentor).hours().on(DayOfWeek.TUESDAY)).containsExactly(Hours.of("10:00", "12:00"));

        type(day("Monday"), 0, "9:00", "12:00");
        type(day("Tuesday"), 0, "12:00", "13:00");
        type(day("Friday"), 1, "12:00", "13:00");
        _setValue(zone(), "Asia/Shanghai");
        pages.click(button("Save the week"));

        assertThat(day("Monday").isInvalid()).isFalse();
        assertThat(mentors.mine(mentor).hours().on(DayOfWeek.MONDAY)).containsExactly(Hours.of("09:00", "12:00"));
    }

    @Test
    void aDateIsClosedAndOpenedAgain() {
        Actor mentor = scene.mentor();
        pages.open(mentor, "/office-hours?part=dates");
        assertThat(pages.text()).contains("Every date follows your week so far.");

        _setValue(_get(DatePicker.class), TUESDAY);
        pages.click(button("Save this date"));

        assertThat(mentors.mine(mentor).hours().dates()).isEqualTo(Map.of(TUESDAY, List.of()));
        assertThat(pages.text()).contains("Tue 24 Nov", "Closed").doesNotContain("follows your week so far");

        pages.click(button("As usual again"));

        assertThat(mentors.mine(mentor).hours().dates()).isEmpty();
    }

    @Test
    void aDateGetsOtherHours() {
        Actor mentor = scene.mentor();
        pages.open(mentor, "/office-hours?part=dates");
        _setValue(_get(DatePicker.class), TUESDAY);
        _assertNone(HoursField.class);
        openOnThisDate();
        pages.click(button("Add hours"));
        type(_get(HoursField.class), 0, "20:00", "21:00");

        pages.click(button("Save this date"));

        assertThat(mentors.mine(mentor).hours().dates())
                .isEqualTo(Map.of(TUESDAY, List.of(Hours.of("20:00", "21:00"))));
        assertThat(pages.text()).contains("20:00–21:00");
        assertThat(_get(DatePicker.class).getValue()).isNull();
    }

    @Test
    void badDatesAndHoursAreRefusedAtTheirFields() {
        Actor mentor = scene.mentor();
        pages.open(mentor, "/office-hours?part=dates");

        pages.click(button("Save this date"));
        assertThat(_get(DatePicker.class).getErrorMessage()).startsWith("Choose a date from today on");

        _setValue(_get(DatePicker.class), TUESDAY.minusYears(1));
        pages.click(button("Save this date"));
        assertThat(_get(DatePicker.class).isInvalid()).isTrue();

        _setValue(_get(DatePicker.class), TUESDAY);
        openOnThisDate();
        pages.click(button("Save this date"));
        assertThat(_get(DatePicker.class).isInvalid()).isFalse();
        assertThat(_get(HoursField.class).getErrorMessage()).isEqualTo("Add hours, or choose “Closed”.");

        pages.click(button("Add hours"));
        type(_get(HoursField.class), 0, "20:00", "19:00");
        pages.click(button("Save this date"));
        assertThat(_get(HoursField.class).getErrorMessage()).isEqualTo("20:00–19:00 ends before it starts.");
        assertThat(mentors.mine(mentor).hours().dates()).isEmpty();
    }

    @Test
    void sessionsGetTheirLengthNoticeAndWindow() {
        Actor mentor = scene.mentor();
        pages.open(mentor, "/office-hours?part=sessions");
        number("Length", 45);
        number("A slot every", 60);
        number("Notice", 24);
        number("Open for", 14);

        pages.click(button("Save the sessions"));

        assertThat(SessionDraft.of(mentors.mine(mentor).kind())).isEqualTo(new SessionDraft(45, 60, 24, 14));
    }

    @Test
    void numbersOutOfRangeAreRefusedAtEachField() {
        Actor mentor = scene.mentor();
        pages.open(mentor, "/office-hours?part=sessions");
        number("Length", 5);
        number("A slot every", null);
        number("Notice", -1);
        number("Open for", 181);

        pages.click(button("Save the sessions"));

        assertThat(_find(IntegerField.class))
                .extracting(IntegerField::getErrorMessage)
                .containsExactly("From 10 to 240.", "From 5 to 240.", "From 0 to 336.", "From 1 to 180.");
        assertThat(_find(IntegerField.class)).extracting(IntegerField::getValue).containsExactly(5, null, -1, 181);
        assertThat(mentors.mine(mentor).kind().length()).isEqualTo(30);
    }

    @Test
    void aLinkIsFoundInAnInvitationAndARoomTakesItsPlace() {
        Actor mentor = scene.mentor();
        pages.open(mentor, "/office-hours?part=place");
        assertThat(field("Meeting link").getValue()).isEqualTo("https://meeting.tencent.com/dm/AbC123");
        _assertNone(TextField.class, spec -> spec.withLabel("Room"));

        _setValue(field("Meeting link"), "陈立邀请您参加会议 https://zoom.us/j/123，密码 456");
        pages.click(button("Save the place"));
        assertThat(mentors.mine(mentor).place())
                .isEqualTo(Place.link("https://zoom.us/j/123").orElseThrow());
        assertThat(field("Meeting link").getValue()).isEqualTo("https://zoom.us/j/123");

        choose(PlaceKind.ROOM);
        _setValue(field("Room"), "Building B, 301");
        pages.click(button("Save the place"));
        assertThat(mentors.mine(mentor).place()).isEqualTo(new Place.Room("Building B, 301"));
    }

    @Test
    void placesThatAreNoneAreRefusedAtTheirFields() {
        Actor mentor = scene.mentor();
        pages.open(mentor, "/office-hours?part=place");

        _setValue(field("Meeting link"), "javascript:alert(1)");
        pages.click(button("Save the place"));
        assertThat(field("Meeting link").getErrorMessage()).startsWith("Paste a link that begins with https://");
        assertThat(field("Meeting link").getValue()).isEqualTo("javascript:alert(1)");

        choose(PlaceKind.ROOM);
        pages.click(button("Save the place"));
        assertThat(field("Room").getErrorMessage()).isEqualTo("Say which room, in at most 200 characters.");
        assertThat(mentors.mine(mentor).place()).isInstanceOf(Place.Link.class);
    }

    @Test
    void videoRoomsAreOfferedOnlyWhereThereAreAny() {
        pages.open(scene.mentor(), "/office-hours?part=place");

        assertThat(kinds().getListDataView().getItems()).containsExactly(PlaceKind.LINK, PlaceKind.ROOM);
    }

    @Test
    void theIntroductionIsChangedInBothLanguages() {
        Actor mentor = scene.mentor();
        pages.open(mentor, "/office-hours?part=profile");
        assertThat(field("Topics").getValue()).isEqualTo("定价, 股权");
        _setValue(field("In one line, in Chinese"), "连续创业者");
        _setValue(field("In one line, in English"), "Serial founder");
        _setValue(area("More about you, in Chinese"), "做过**三家**公司。");
        _setValue(area("More about you, in English"), "Three companies.");
        _setValue(field("Topics"), "融资，招人、 pricing; ,");
        _setValue(language("中文"), false);

        pages.click(button("Save the introduction"));

        assertThat(mentors.mine(mentor).profile())
                .isEqualTo(new MentorProfile(
                        new Localized("连续创业者", "Serial founder"),
                        new Localized("做过**三家**公司。", "Three companies."),
                        List.of("融资", "招人", "pricing"),
                        Set.of(Language.EN)));
    }

    @Test
    void anIntroductionThatLacksSomethingIsRefusedAtItsFieldsAndStays() {
        Actor mentor = scene.mentor();
        pages.open(mentor, "/office-hours?part=profile");
        _setValue(field("In one line, in Chinese"), "");
        _setValue(field("In one line, in English"), "");
        _setValue(area("More about you, in Chinese"), "x".repeat(5_001));
        _setValue(field("Topics"), "y".repeat(41));
        _setValue(language("中文"), false);
        _setValue(language("English"), false);

        pages.click(button("Save the introduction"));

        assertThat(field("In one line, in Chinese").getErrorMessage()).startsWith("Say in one line who you are");
        assertThat(area("More about you, in Chinese").getErrorMessage()).isEqualTo("At most 5,000 characters.");
        assertThat(field("Topics").getErrorMessage()).isEqualTo("At most 12 topics of 40 characters each.");
        assertThat(language("中文").getErrorMessage()).isEqualTo("Choose at least one language.");
        assertThat(field("Topics").getValue()).hasSize(41);
        assertThat(mentors.mine(mentor).profile().headline().en()).isEqualTo("Angel investor");
    }

    @Test
    void whatIsNotSavedSurvivesAnotherPartAndAReloadUntilDiscarded() {
        Actor mentor = scene.mentor();
        pages.open(mentor, "/office-hours?part=profile");
        _setValue(field("In one line, in English"), "Half a sentence");
        pages.go("/office-hours?part=hours");
        type(day("Monday"), 0, "08:00", "12:00");

        pages.go("/mentors");
        pages.go("/office-hours?part=hours");
        assertThat(times(day("Monday"))).containsExactly("08:00", "12:00");
        pages.go("/office-hours?part=profile");
        assertThat(field("In one line, in English").getValue()).isEqualTo("Half a sentence");
        assertThat(pages.text()).contains("Not saved yet.");

        pages.click(button("Discard"));
        assertThat(field("In one line, in English").getValue()).isEqualTo("Angel investor");
        assertThat(pages.text()).doesNotContain("Not saved yet.");
        pages.go("/office-hours?part=hours");
        assertThat(times(day("Monday"))).containsExactly("08:00", "12:00");
        assertThat(mentors.mine(mentor).hours().on(DayOfWeek.MONDAY)).containsExactly(Hours.of("10:00", "12:00"));
    }

    @Test
    void aPauseEndsWhenTheMentorSaysSo() {
        Actor mentor = scene.mentor();
        pages.open(mentor, "/office-hours");

        pages.click(button("Pause"));
        assertThat(mentors.mine(mentor).accepting()).isFalse();
        assertThat(pages.text()).contains("You take no new sessions");

        pages.click(button("Take sessions again"));
        assertThat(mentors.mine(mentor).accepting()).isTrue();
        assertThat(pages.text()).contains("Students can book you");
    }

    @Test
    void thePreviewFollowsWhatIsBookedAndSaved() {
        Actor mentor = scene.mentor();
        mentors.changeWeek(mentor, OfficeScene.everyDay("", ""));
        mentors.changeDate(mentor, TUESDAY, List.of(new IntervalDraft("10:00", "11:00")));
        scene.book(campus.student(), mentor, OfficeScene.TUESDAY_TEN);

        pages.open(mentor, "/office-hours");
        assertThat(pages.text()).contains("1 free time in the next two weeks", "Tue 24 Nov 10:30");

        scene.book(campus.student(), mentor, OfficeScene.TUESDAY_TEN.plus(Duration.ofMinutes(30)));
        pages.go("/office-hours?");
        assertThat(pages.text()).contains("Nothing is free in the next two weeks.");
    }

    @Test
    void speaksChinese() {
        pages.open(scene.mentor(), Language.ZH, "/office-hours");

        assertThat(pages.text()).contains("我的可约时间", "学生可以预约你", "星期一", "保存每周时间");
    }

    private static List<String> missing() {
        return _find(_get(Standing.class), Anchor.class).stream()
                .map(Anchor::getHref)
                .filter(href -> href.contains("part="))
                .toList();
    }

    private static HoursField day(String name) {
        return _get(HoursField.class, spec -> spec.withAttribute("aria-label", name));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static List<ComboBox<String>> boxes(Component within) {
        return (List) _find(within, ComboBox.class);
    }

    private static void type(HoursField hours, int row, String from, String to) {
        List<ComboBox<String>> boxes = boxes(hours);
        _setValue(boxes.get(2 * row), from);
        _setValue(boxes.get(2 * row + 1), to);
    }

    private static List<String> times(HoursField hours) {
        return boxes(hours).stream().map(ComboBox::getValue).toList();
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<String> zone() {
        return _get(ComboBox.class, spec -> spec.withLabel("Time zone of these hours"));
    }

    @SuppressWarnings("unchecked")
    private static void openOnThisDate() {
        _setValue((RadioButtonGroup<Boolean>) _get(RadioButtonGroup.class), true);
    }

    @SuppressWarnings("unchecked")
    private static RadioButtonGroup<PlaceKind> kinds() {
        return _get(RadioButtonGroup.class);
    }

    private static void choose(PlaceKind kind) {
        _setValue(kinds(), kind);
    }

    private static void number(String label, @Nullable Integer value) {
        _setValue(_get(IntegerField.class, spec -> spec.withLabel(label)), value);
    }

    private static TextField field(String label) {
        return _get(TextField.class, spec -> spec.withLabel(label));
    }

    private static TextArea area(String label) {
        return _get(TextArea.class, spec -> spec.withLabel(label));
    }

    private static Checkbox language(String label) {
        return _get(Checkbox.class, spec -> spec.withLabel(label));
    }

    private static Anchor link(String text) {
        return _get(Anchor.class, spec -> spec.withText(text));
    }

    private static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }
}
