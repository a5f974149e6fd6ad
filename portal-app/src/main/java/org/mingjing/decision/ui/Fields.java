package org.mingjing.decision.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Fields that several views use. */
final class Fields {

    private Fields() {}

    /** A day, written 2026-01-05, with the calendar in the reader's language. */
    static DatePicker day(Component where, String labelKey) {
        var picker = new DatePicker(where.getTranslation(labelKey));
        Locale locale = Locale.ENGLISH.getLanguage().equals(where.getTranslation("decision.locale"))
                ? Locale.ENGLISH
                : Locale.SIMPLIFIED_CHINESE;
        picker.setI18n(new DatePicker.DatePickerI18n()
                .setDateFormats("yyyy-MM-dd", "yyyy/M/d", "yyyy.M.d", "yyyy年M月d日", "yyyyMMdd")
                .setMonthNames(Stream.of(Month.values())
                        .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                        .toList())
                .setWeekdays(weekdays(locale, TextStyle.FULL))
                .setWeekdaysShort(weekdays(locale, TextStyle.NARROW))
                .setFirstDayOfWeek(1)
                .setToday(where.getTranslation("decision.day.today"))
                .setCancel(where.getTranslation("decision.cancel"))
                .setBadInputErrorMessage(where.getTranslation("decision.day.bad")));
        return picker;
    }

    /** From Sunday, as the picker wants them. */
    private static List<String> weekdays(Locale locale, TextStyle style) {
        return IntStream.range(0, 7)
                .mapToObj(day -> DayOfWeek.SUNDAY.plus(day).getDisplayName(style, locale))
                .toList();
    }
}
