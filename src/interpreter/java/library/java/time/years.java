package java.time;

import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalField;
import java.time.temporal.TemporalUnit;
import java.time.temporal.UnsupportedTemporalTypeException;

public final class Year implements Temporal, Comparable<Year> {
  private final int year;
  private Year(int year) { this.year = year; }
  public static boolean isLeap(long year) { return year % 4L == 0L && (year % 100L != 0L || year % 400L == 0L); }
  static String text(int year) {
    if (year > 9999) return "+" + year;
    String digits = "" + Math.abs(year);
    return (year < 0 ? "-" : "") + "0".repeat(Math.max(0, 4 - digits.length())) + digits;
  }
  public static Year now() { return of(LocalDate.now().getYear()); }
  public static Year of(int year) { return new Year(year); }
  public static Year from(TemporalAccessor moment) { return of(moment.get(ChronoField.YEAR)); }
  public int getValue() { return year; }
  public boolean isLeap() { return isLeap(year); }
  public int length() { return isLeap() ? 366 : 365; }
  public LocalDate atDay(int dayOfYear) { return LocalDate.ofYearDay(year, dayOfYear); }
  public YearMonth atMonth(int month) { return YearMonth.of(year, month); }
  public Year plusYears(long years) { return of((int) (year + years)); }
  public Year minusYears(long years) { return plusYears(-years); }
  public boolean isAfter(Year other) { return year > other.year; }
  public boolean isBefore(Year other) { return year < other.year; }
  public boolean isSupported(TemporalField field) { return field == ChronoField.YEAR; }
  public long getLong(TemporalField field) {
    if (!isSupported(field)) throw new UnsupportedTemporalTypeException("Unsupported field: " + field);
    return year;
  }
  public int compareTo(Year other) { return year - other.year; }
  public boolean equals(Object other) { return other instanceof Year && ((Year) other).year == year; }
  public int hashCode() { return year; }
  public String toString() { return "" + year; }
}

public final class YearMonth implements Temporal, Comparable<YearMonth> {
  private final LocalDate first;
  private YearMonth(LocalDate first) { this.first = first; }
  public static YearMonth now() { return from(LocalDate.now()); }
  public static YearMonth of(int year, int month) { return new YearMonth(LocalDate.of(year, month, 1)); }
  public static YearMonth of(int year, Month month) { return of(year, month.getValue()); }
  public static YearMonth from(TemporalAccessor moment) { return moment instanceof YearMonth ? (YearMonth) moment : of(moment.get(ChronoField.YEAR), moment.get(ChronoField.MONTH_OF_YEAR)); }
  public static YearMonth parse(CharSequence text) { return DateTimeFormatter.ofPattern("uuuu-MM").parse(text, YearMonth::from); }
  public static YearMonth parse(CharSequence text, DateTimeFormatter formatter) { return formatter.parse(text, YearMonth::from); }
  public int getYear() { return first.getYear(); }
  public int getMonthValue() { return first.getMonthValue(); }
  public Month getMonth() { return first.getMonth(); }
  public int lengthOfMonth() { return first.lengthOfMonth(); }
  public int lengthOfYear() { return first.lengthOfYear(); }
  public boolean isLeapYear() { return first.isLeapYear(); }
  public LocalDate atDay(int day) { return first.withDayOfMonth(day); }
  public LocalDate atEndOfMonth() { return first.withDayOfMonth(lengthOfMonth()); }
  public YearMonth plusMonths(long months) { return new YearMonth(first.plusMonths(months)); }
  public YearMonth plusYears(long years) { return new YearMonth(first.plusYears(years)); }
  public YearMonth minusMonths(long months) { return plusMonths(-months); }
  public YearMonth minusYears(long years) { return plusYears(-years); }
  public YearMonth withMonth(int month) { return of(getYear(), month); }
  public YearMonth withYear(int year) { return of(year, getMonthValue()); }
  public boolean isAfter(YearMonth other) { return first.isAfter(other.first); }
  public boolean isBefore(YearMonth other) { return first.isBefore(other.first); }
  public boolean isSupported(TemporalField field) {
    return field == ChronoField.YEAR || field == ChronoField.MONTH_OF_YEAR || field == ChronoField.PROLEPTIC_MONTH || field == ChronoField.YEAR_OF_ERA || field == ChronoField.ERA;
  }
  public long getLong(TemporalField field) {
    if (!isSupported(field)) throw new UnsupportedTemporalTypeException("Unsupported field: " + field);
    return first.getLong(field);
  }
  public long until(Temporal end, TemporalUnit unit) {
    if (unit == ChronoUnit.DAYS || unit == ChronoUnit.WEEKS) throw new UnsupportedTemporalTypeException("Unsupported unit: " + unit);
    return first.until(from(end).first, unit);
  }
  public String format(DateTimeFormatter formatter) { return formatter.format(this); }
  public int compareTo(YearMonth other) { return getYear() != other.getYear() ? getYear() - other.getYear() : getMonthValue() - other.getMonthValue(); }
  public boolean equals(Object other) { return other instanceof YearMonth && ((YearMonth) other).first.equals(first); }
  public int hashCode() { return getYear() ^ (getMonthValue() << 27); }
  public String toString() { return first.toString().substring(0, first.toString().length() - 3); }
}
