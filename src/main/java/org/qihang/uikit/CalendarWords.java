package org.qihang.uikit;

import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;

/** The words of a calendar, its names as the JDK has them. Weeks begin on Monday in both languages. */
public final class CalendarWords {

    private CalendarWords() {}

    /** The product tells the time by 24 hours everywhere. */
    public static Locale clock(Locale locale) {
        return locale.getLanguage().equals("zh") ? locale : Locale.UK;
    }

    public static DatePickerI18n in(Locale locale) {
        Function<TextStyle, List<String>> weekdays = style -> IntStream.range(0, 7)
                .mapToObj(day -> DayOfWeek.SUNDAY.plus(day).getDisplayName(style, locale))
                .toList();
        return new DatePickerI18n()
                .setMonthNames(Arrays.stream(Month.values())
                        .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                        .toList())
                .setWeekdays(weekdays.apply(TextStyle.FULL))
                .setWeekdaysShort(weekdays.apply(TextStyle.NARROW))
                .setToday(I18NProvider.translate(locale, "uikit.CalendarWords.today"))
                .setCancel(I18NProvider.translate(locale, "uikit.CalendarWords.cancel"))
                .setFirstDayOfWeek(1)
                .setDateFormat("yyyy-MM-dd");
    }
}
