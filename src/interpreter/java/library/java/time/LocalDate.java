package java.time;

import java.time.chrono.ChronoLocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalAdjuster;
import java.time.temporal.TemporalAmount;
import java.time.temporal.TemporalField;
import java.time.temporal.TemporalUnit;
import java.time.temporal.UnsupportedTemporalTypeException;
import java.util.stream.LongStream;
import java.util.stream.Stream;

public final class LocalDate implements ChronoLocalDate, TemporalAdjuster {
  public static final LocalDate MIN = new LocalDate(-999999999, 1, 1);
  public static final LocalDate MAX = new LocalDate(999999999, 12, 31);
  public static final LocalDate EPOCH = new LocalDate(1970, 1, 1);
  private final int year;
  private final int month;
  private final int day;
  private LocalDate(int year, int month, int day) {
    this.year = year;
    this.month = month;
    this.day = day;
  }
  private static int length(int year, int month) { return Month.of(month).length(Year.isLeap(year)); }
  public static LocalDate now() { return LocalDateTime.now().toLocalDate(); }
  public static LocalDate now(ZoneId zone) { return LocalDateTime.now(zone).toLocalDate(); }
  public static LocalDate now(Clock clock) { return LocalDateTime.now(clock).toLocalDate(); }
  public static LocalDate of(int year, Month month, int day) { return of(year, month.getValue(), day); }
  public static LocalDate of(int year, int month, int day) {
    if (year < -999999999 || year > 999999999) throw new DateTimeException("Invalid value for Year (valid values -999999999 - 999999999): " + year);
    if (month < 1 || month > 12) throw new DateTimeException("Invalid value for MonthOfYear (valid values 1 - 12): " + month);
    if (day < 1 || day > 31) throw new DateTimeException("Invalid value for DayOfMonth (valid values 1 - 28/31): " + day);
    if (day == 29 && day > length(year, month)) throw new DateTimeException("Invalid date 'February 29' as '" + year + "' is not a leap year");
    if (day > length(year, month)) throw new DateTimeException("Invalid date '" + Month.of(month) + " " + day + "'");
    return new LocalDate(year, month, day);
  }
  public static LocalDate ofYearDay(int year, int dayOfYear) {
    if (dayOfYear < 1 || dayOfYear > 366) throw new DateTimeException("Invalid value for DayOfYear (valid values 1 - 365/366): " + dayOfYear);
    if (dayOfYear == 366 && !Year.isLeap(year)) throw new DateTimeException("Invalid date 'DayOfYear 366' as '" + year + "' is not a leap year");
    return of(year, 1, 1).plusDays(dayOfYear - 1L);
  }
  public static LocalDate ofEpochDay(long epochDay) {
    long z = epochDay + 719468L;
    long era = Math.floorDiv(z, 146097L);
    long dayOfEra = z - era * 146097L;
    long yearOfEra = (dayOfEra - dayOfEra / 1460L + dayOfEra / 36524L - dayOfEra / 146096L) / 365L;
    long dayOfYear = dayOfEra - (365L * yearOfEra + yearOfEra / 4L - yearOfEra / 100L);
    long shifted = (5L * dayOfYear + 2L) / 153L;
    int month = (int) (shifted < 10L ? shifted + 3L : shifted - 9L);
    return new LocalDate((int) (yearOfEra + era * 400L + (month <= 2 ? 1L : 0L)), month, (int) (dayOfYear - (153L * shifted + 2L) / 5L + 1L));
  }
  public static LocalDate ofInstant(Instant instant, ZoneId zone) { return LocalDateTime.ofInstant(instant, zone).toLocalDate(); }
  public static LocalDate from(TemporalAccessor moment) {
    if (moment instanceof LocalDate) return (LocalDate) moment;
    if (moment.isSupported(ChronoField.EPOCH_DAY)) return ofEpochDay(moment.getLong(ChronoField.EPOCH_DAY));
    throw new DateTimeException("Unable to obtain LocalDate from TemporalAccessor: " + moment + " of type " + moment.getClass().getName());
  }
  public static LocalDate parse(CharSequence text) { return parse(text, DateTimeFormatter.ISO_LOCAL_DATE); }
  public static LocalDate parse(CharSequence text, DateTimeFormatter formatter) { return formatter.parse(text, LocalDate::from); }
  public long toEpochDay() {
    long y = month <= 2 ? year - 1L : year;
    long era = Math.floorDiv(y, 400L);
    long yearOfEra = y - era * 400L;
    long dayOfYear = (153L * (month + (month > 2 ? -3 : 9)) + 2L) / 5L + day - 1L;
    return era * 146097L + yearOfEra * 365L + yearOfEra / 4L - yearOfEra / 100L + dayOfYear - 719468L;
  }
  public int getYear() { return year; }
  public int getMonthValue() { return month; }
  public Month getMonth() { return Month.of(month); }
  public int getDayOfMonth() { return day; }
  public int getDayOfYear() { return (int) (toEpochDay() - new LocalDate(year, 1, 1).toEpochDay()) + 1; }
  public DayOfWeek getDayOfWeek() { return DayOfWeek.of((int) Math.floorMod(toEpochDay() + 3L, 7L) + 1); }
  public boolean isLeapYear() { return Year.isLeap(year); }
  public int lengthOfMonth() { return length(year, month); }
  public int lengthOfYear() { return isLeapYear() ? 366 : 365; }
  long months() { return year * 12L + month - 1L; }
  public boolean isSupported(TemporalField field) { return field.isDateBased(); }
  public boolean isSupported(TemporalUnit unit) { return unit.isDateBased(); }
  public long getLong(TemporalField field) {
    if (!field.isDateBased()) throw new UnsupportedTemporalTypeException("Unsupported field: " + field);
    switch ((ChronoField) field) {
      case DAY_OF_WEEK: return getDayOfWeek().getValue();
      case ALIGNED_DAY_OF_WEEK_IN_MONTH: return (day - 1) % 7 + 1;
      case ALIGNED_DAY_OF_WEEK_IN_YEAR: return (getDayOfYear() - 1) % 7 + 1;
      case DAY_OF_MONTH: return day;
      case DAY_OF_YEAR: return getDayOfYear();
      case EPOCH_DAY: return toEpochDay();
      case ALIGNED_WEEK_OF_MONTH: return (day - 1) / 7 + 1;
      case ALIGNED_WEEK_OF_YEAR: return (getDayOfYear() - 1) / 7 + 1;
      case MONTH_OF_YEAR: return month;
      case PROLEPTIC_MONTH: return months();
      case YEAR_OF_ERA: return year >= 1 ? year : 1 - year;
      case YEAR: return year;
      default: return year >= 1 ? 1 : 0;
    }
  }
  public LocalDate with(TemporalField field, long value) {
    if (!field.isDateBased()) throw new UnsupportedTemporalTypeException("Unsupported field: " + field);
    switch ((ChronoField) field) {
      case DAY_OF_WEEK: return plusDays(value - getDayOfWeek().getValue());
      case DAY_OF_MONTH: return withDayOfMonth((int) value);
      case DAY_OF_YEAR: return withDayOfYear((int) value);
      case EPOCH_DAY: return ofEpochDay(value);
      case MONTH_OF_YEAR: return withMonth((int) value);
      case YEAR: return withYear((int) value);
      default: throw new UnsupportedOperationException("setting " + field + " is not supported by the simulator");
    }
  }
  public LocalDate with(TemporalAdjuster adjuster) { return (LocalDate) adjuster.adjustInto(this); }
  public LocalDate withYear(int wanted) { return of(wanted, month, Math.min(day, length(wanted, month))); }
  public LocalDate withMonth(int wanted) { return of(year, wanted, wanted < 1 || wanted > 12 ? day : Math.min(day, length(year, wanted))); }
  public LocalDate withDayOfMonth(int wanted) { return of(year, month, wanted); }
  public LocalDate withDayOfYear(int wanted) { return ofYearDay(year, wanted); }
  public LocalDate plus(TemporalAmount amount) { return (LocalDate) amount.addTo(this); }
  public LocalDate minus(TemporalAmount amount) { return (LocalDate) amount.subtractFrom(this); }
  public LocalDate plus(long amount, TemporalUnit unit) {
    if (unit == ChronoUnit.DAYS) return plusDays(amount);
    if (unit == ChronoUnit.WEEKS) return plusWeeks(amount);
    return plusMonths(Math.multiplyExact(amount, monthsOf(unit)));
  }
  public LocalDate minus(long amount, TemporalUnit unit) { return plus(-amount, unit); }
  private static long monthsOf(TemporalUnit unit) {
    if (!unit.isDateBased() || unit == ChronoUnit.ERAS) throw new UnsupportedTemporalTypeException("Unsupported unit: " + unit);
    return unit.getDuration().getSeconds() / ChronoUnit.MONTHS.getDuration().getSeconds();
  }
  public LocalDate plusDays(long days) { return days == 0L ? this : ofEpochDay(Math.addExact(toEpochDay(), days)); }
  public LocalDate plusWeeks(long weeks) { return plusDays(Math.multiplyExact(weeks, 7L)); }
  public LocalDate plusMonths(long months) {
    long all = months() + months;
    int newYear = (int) Math.floorDiv(all, 12L);
    int newMonth = (int) Math.floorMod(all, 12L) + 1;
    return of(newYear, newMonth, Math.min(day, length(newYear, newMonth)));
  }
  public LocalDate plusYears(long years) { return plusMonths(Math.multiplyExact(years, 12L)); }
  public LocalDate minusDays(long days) { return plusDays(-days); }
  public LocalDate minusWeeks(long weeks) { return plusWeeks(-weeks); }
  public LocalDate minusMonths(long months) { return plusMonths(-months); }
  public LocalDate minusYears(long years) { return plusYears(-years); }
  public long until(Temporal end, TemporalUnit unit) {
    LocalDate other = from(end);
    if (unit == ChronoUnit.DAYS) return other.toEpochDay() - toEpochDay();
    if (unit == ChronoUnit.WEEKS) return (other.toEpochDay() - toEpochDay()) / 7L;
    return ((other.months() * 32L + other.day) - (months() * 32L + day)) / 32L / monthsOf(unit);
  }
  public Period until(ChronoLocalDate end) {
    LocalDate other = (LocalDate) end;
    long months = other.months() - months();
    int days = other.day - day;
    if (months > 0L && days < 0) {
      months--;
      days = (int) (other.toEpochDay() - plusMonths(months).toEpochDay());
    } else if (months < 0L && days > 0) {
      months++;
      days -= other.lengthOfMonth();
    }
    return Period.of((int) (months / 12L), (int) (months % 12L), days);
  }
  public Stream<LocalDate> datesUntil(LocalDate end) {
    if (end.isBefore(this)) throw new IllegalArgumentException(end + " < " + this);
    return LongStream.range(toEpochDay(), end.toEpochDay()).mapToObj(LocalDate::ofEpochDay);
  }
  public Temporal adjustInto(Temporal moment) { return moment.with(ChronoField.EPOCH_DAY, toEpochDay()); }
  public LocalDateTime atStartOfDay() { return new LocalDateTime(this, LocalTime.MIDNIGHT); }
  public ZonedDateTime atStartOfDay(ZoneId zone) { return atStartOfDay().atZone(zone); }
  public LocalDateTime atTime(int hour, int minute) { return atTime(LocalTime.of(hour, minute)); }
  public LocalDateTime atTime(int hour, int minute, int second) { return atTime(LocalTime.of(hour, minute, second)); }
  public LocalDateTime atTime(int hour, int minute, int second, int nano) { return atTime(LocalTime.of(hour, minute, second, nano)); }
  public LocalDateTime atTime(LocalTime time) { return new LocalDateTime(this, time); }
  public boolean isAfter(ChronoLocalDate other) { return compareTo(other) > 0; }
  public boolean isBefore(ChronoLocalDate other) { return compareTo(other) < 0; }
  public boolean isEqual(ChronoLocalDate other) { return compareTo(other) == 0; }
  public String format(DateTimeFormatter formatter) { return formatter.format(this); }
  public int compareTo(ChronoLocalDate date) {
    LocalDate other = (LocalDate) date;
    if (year != other.year) return year - other.year;
    return month != other.month ? month - other.month : day - other.day;
  }
  public boolean equals(Object other) { return other instanceof LocalDate && compareTo((LocalDate) other) == 0; }
  public int hashCode() { return (year & 0xFFFFF800) ^ ((year << 11) + (month << 6) + day); }
  public String toString() { return Year.text(year) + "-" + LocalTime.two(month) + "-" + LocalTime.two(day); }
}
