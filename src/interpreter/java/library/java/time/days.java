package java.time;

import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalField;
import java.time.temporal.UnsupportedTemporalTypeException;
import java.util.Locale;

public enum DayOfWeek implements TemporalAccessor {
  MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY;

  public int getValue() { return ordinal() + 1; }
  public static DayOfWeek of(int day) {
    if (day < 1 || day > 7) throw new DateTimeException("Invalid value for DayOfWeek: " + day);
    return values()[day - 1];
  }
  public static DayOfWeek from(TemporalAccessor moment) { return moment instanceof DayOfWeek ? (DayOfWeek) moment : of(moment.get(ChronoField.DAY_OF_WEEK)); }
  public DayOfWeek plus(long days) { return values()[(int) Math.floorMod(ordinal() + days % 7L, 7L)]; }
  public DayOfWeek minus(long days) { return plus(-(days % 7L)); }
  public String getDisplayName(TextStyle style, Locale locale) { return style.text(name()); }
  public boolean isSupported(TemporalField field) { return field == ChronoField.DAY_OF_WEEK; }
  public long getLong(TemporalField field) {
    if (!isSupported(field)) throw new UnsupportedTemporalTypeException("Unsupported field: " + field);
    return getValue();
  }
}

public enum Month implements TemporalAccessor {
  JANUARY, FEBRUARY, MARCH, APRIL, MAY, JUNE, JULY, AUGUST, SEPTEMBER, OCTOBER, NOVEMBER, DECEMBER;

  public int getValue() { return ordinal() + 1; }
  public static Month of(int month) {
    if (month < 1 || month > 12) throw new DateTimeException("Invalid value for MonthOfYear: " + month);
    return values()[month - 1];
  }
  public static Month from(TemporalAccessor moment) { return moment instanceof Month ? (Month) moment : of(moment.get(ChronoField.MONTH_OF_YEAR)); }
  public Month plus(long months) { return values()[(int) Math.floorMod(ordinal() + months % 12L, 12L)]; }
  public Month minus(long months) { return plus(-(months % 12L)); }
  public int length(boolean isLeapYear) { return this == FEBRUARY && isLeapYear ? 29 : minLength(); }
  public int minLength() { return this == FEBRUARY ? 28 : this == APRIL || this == JUNE || this == SEPTEMBER || this == NOVEMBER ? 30 : 31; }
  public int maxLength() { return length(true); }
  public Month firstMonthOfQuarter() { return values()[ordinal() / 3 * 3]; }
  public String getDisplayName(TextStyle style, Locale locale) { return style.text(name()); }
  public boolean isSupported(TemporalField field) { return field == ChronoField.MONTH_OF_YEAR; }
  public long getLong(TemporalField field) {
    if (!isSupported(field)) throw new UnsupportedTemporalTypeException("Unsupported field: " + field);
    return getValue();
  }
}
