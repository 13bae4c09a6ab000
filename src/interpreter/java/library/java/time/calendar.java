package java.time;

import java.time.chrono.ChronoLocalDate;
import java.time.chrono.ChronoLocalDateTime;
import java.time.chrono.ChronoZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalAmount;
import java.time.temporal.TemporalUnit;

public enum DayOfWeek {
  MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY;

  public int getValue() { return ordinal() + 1; }
  public static DayOfWeek of(int day) { return values()[day - 1]; }
  public DayOfWeek plus(long days) { return values()[(int) Math.floorMod(ordinal() + days, 7L)]; }
}

public enum Month {
  JANUARY, FEBRUARY, MARCH, APRIL, MAY, JUNE, JULY, AUGUST, SEPTEMBER, OCTOBER, NOVEMBER, DECEMBER;

  public int getValue() { return ordinal() + 1; }
  public static Month of(int month) { return values()[month - 1]; }
  public Month plus(long months) { return values()[(int) Math.floorMod(ordinal() + months, 12L)]; }
}

/** A zone that is the same all year: UTC, or so many hours from it. */
public class ZoneId {
  final String id;
  final int seconds;
  ZoneId(String id, int seconds) {
    this.id = id;
    this.seconds = seconds;
  }
  public static ZoneId systemDefault() { return new ZoneId("UTC", 0); }
  public static ZoneId of(String id) {
    if (id.equals("Z")) return ZoneOffset.UTC;
    if (id.startsWith("+") || id.startsWith("-")) return ZoneOffset.of(id);
    if (id.equals("UTC") || id.equals("GMT") || id.equals("Etc/UTC") || id.equals("UT")) return new ZoneId(id, 0);
    throw new UnsupportedOperationException("the time zone " + id + " is not supported by the simulator: only UTC and offsets are");
  }
  public String getId() { return id; }
  public boolean equals(Object other) { return other instanceof ZoneId && ((ZoneId) other).id.equals(id); }
  public int hashCode() { return id.hashCode(); }
  public String toString() { return id; }
}

public final class ZoneOffset extends ZoneId {
  public static final ZoneOffset UTC = new ZoneOffset(0);
  private ZoneOffset(int seconds) { super(text(seconds), seconds); }
  private static String text(int seconds) {
    if (seconds == 0) return "Z";
    int minutes = Math.abs(seconds) / 60;
    return (seconds < 0 ? "-" : "+") + LocalTime.two(minutes / 60) + ":" + LocalTime.two(minutes % 60);
  }
  public static ZoneOffset ofHours(int hours) { return new ZoneOffset(hours * 3600); }
  public static ZoneOffset ofHoursMinutes(int hours, int minutes) { return new ZoneOffset(hours * 3600 + minutes * 60); }
  public static ZoneOffset ofTotalSeconds(int seconds) { return new ZoneOffset(seconds); }
  public static ZoneOffset of(String id) {
    if (id.equals("Z")) return UTC;
    String digits = id.substring(1).replace(":", "");
    int minutes = Integer.parseInt(digits.substring(0, Math.min(2, digits.length()))) * 60;
    if (digits.length() > 2) minutes += Integer.parseInt(digits.substring(2, 4));
    return new ZoneOffset((id.startsWith("-") ? -60 : 60) * minutes);
  }
  public int getTotalSeconds() { return seconds; }
}

public final class LocalTime implements Temporal, Comparable<LocalTime> {
  public static final LocalTime MIDNIGHT = new LocalTime(0L);
  public static final LocalTime NOON = new LocalTime(43200L * 1000000000L);
  final long nanos;
  LocalTime(long nanos) { this.nanos = nanos; }
  static String two(int value) { return value < 10 ? "0" + value : "" + value; }
  private static int checked(String name, int value, int most) {
    if (value < 0 || value > most) throw new DateTimeException("Invalid value for " + name + " (valid values 0 - " + most + "): " + value);
    return value;
  }
  public static LocalTime now() { return LocalDateTime.now().toLocalTime(); }
  public static LocalTime of(int hour, int minute) { return of(hour, minute, 0, 0); }
  public static LocalTime of(int hour, int minute, int second) { return of(hour, minute, second, 0); }
  public static LocalTime of(int hour, int minute, int second, int nano) {
    long seconds = checked("HourOfDay", hour, 23) * 3600L + checked("MinuteOfHour", minute, 59) * 60L + checked("SecondOfMinute", second, 59);
    return new LocalTime(seconds * 1000000000L + nano);
  }
  public static LocalTime ofSecondOfDay(long second) { return new LocalTime(second * 1000000000L); }
  public static LocalTime parse(CharSequence text) { return DateTimeFormatter.ISO_LOCAL_TIME.read(text).toLocalTime(); }
  public static LocalTime parse(CharSequence text, DateTimeFormatter formatter) { return formatter.read(text).toLocalTime(); }
  public int getHour() { return (int) (nanos / 3600000000000L); }
  public int getMinute() { return (int) (nanos / 60000000000L % 60L); }
  public int getSecond() { return (int) (nanos / 1000000000L % 60L); }
  public int getNano() { return (int) (nanos % 1000000000L); }
  public int toSecondOfDay() { return (int) (nanos / 1000000000L); }
  public long toNanoOfDay() { return nanos; }
  public LocalTime plus(TemporalAmount amount) { return new LocalTime(Math.floorMod(nanos + ((Duration) amount).toNanos(), 86400000000000L)); }
  public LocalTime plusHours(long hours) { return plus(Duration.ofHours(hours)); }
  public LocalTime plusMinutes(long minutes) { return plus(Duration.ofMinutes(minutes)); }
  public LocalTime plusSeconds(long seconds) { return plus(Duration.ofSeconds(seconds)); }
  public LocalTime minusHours(long hours) { return plusHours(-hours); }
  public LocalTime minusMinutes(long minutes) { return plusMinutes(-minutes); }
  public boolean isAfter(LocalTime other) { return nanos > other.nanos; }
  public boolean isBefore(LocalTime other) { return nanos < other.nanos; }
  public String format(DateTimeFormatter formatter) { return formatter.format(this); }
  public int compareTo(LocalTime other) { return Long.compare(nanos, other.nanos); }
  public boolean equals(Object other) { return other instanceof LocalTime && ((LocalTime) other).nanos == nanos; }
  public int hashCode() { return Long.hashCode(nanos); }
  public String toString() {
    String text = two(getHour()) + ":" + two(getMinute());
    if (getSecond() == 0 && getNano() == 0) return text;
    text += ":" + two(getSecond());
    return text + fraction(getNano());
  }
  /** Of a second, behind its point: three, six or nine digits, or nothing. */
  static String fraction(int nanos) {
    if (nanos == 0) return "";
    String digits = ("" + (1000000000L + nanos)).substring(1);
    return "." + (nanos % 1000000 == 0 ? digits.substring(0, 3) : nanos % 1000 == 0 ? digits.substring(0, 6) : digits);
  }
}

public final class LocalDate implements ChronoLocalDate {
  private static final int[] LENGTHS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  public static final LocalDate EPOCH = new LocalDate(1970, 1, 1);
  private final int year;
  private final int month;
  private final int day;
  private LocalDate(int year, int month, int day) {
    this.year = year;
    this.month = month;
    this.day = day;
  }
  private static boolean isLeap(long year) { return year % 4L == 0L && (year % 100L != 0L || year % 400L == 0L); }
  private static int length(long year, int month) { return month == 2 && isLeap(year) ? 29 : LENGTHS[month - 1]; }
  public static LocalDate now() { return LocalDateTime.now().toLocalDate(); }
  public static LocalDate now(ZoneId zone) { return LocalDateTime.now(zone).toLocalDate(); }
  public static LocalDate of(int year, Month month, int day) { return of(year, month.getValue(), day); }
  public static LocalDate of(int year, int month, int day) {
    if (month < 1 || month > 12) throw new DateTimeException("Invalid value for MonthOfYear (valid values 1 - 12): " + month);
    if (day < 1 || day > 31) throw new DateTimeException("Invalid value for DayOfMonth (valid values 1 - 28/31): " + day);
    if (day == 29 && day > length(year, month)) throw new DateTimeException("Invalid date 'February 29' as '" + year + "' is not a leap year");
    if (day > length(year, month)) throw new DateTimeException("Invalid date '" + Month.of(month) + " " + day + "'");
    return new LocalDate(year, month, day);
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
  public static LocalDate parse(CharSequence text) { return DateTimeFormatter.ISO_LOCAL_DATE.read(text).toLocalDate(); }
  public static LocalDate parse(CharSequence text, DateTimeFormatter formatter) { return formatter.read(text).toLocalDate(); }
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
  public boolean isLeapYear() { return isLeap(year); }
  public int lengthOfMonth() { return length(year, month); }
  public int lengthOfYear() { return isLeap(year) ? 366 : 365; }
  public LocalDate withDayOfMonth(int wanted) { return of(year, month, wanted); }
  public LocalDate plusDays(long days) { return ofEpochDay(toEpochDay() + days); }
  public LocalDate plusWeeks(long weeks) { return plusDays(weeks * 7L); }
  public LocalDate plusMonths(long months) {
    long all = year * 12L + month - 1L + months;
    int newYear = (int) Math.floorDiv(all, 12L);
    int newMonth = (int) Math.floorMod(all, 12L) + 1;
    return new LocalDate(newYear, newMonth, Math.min(day, length(newYear, newMonth)));
  }
  public LocalDate plusYears(long years) { return plusMonths(years * 12L); }
  public LocalDate minusDays(long days) { return plusDays(-days); }
  public LocalDate minusWeeks(long weeks) { return plusWeeks(-weeks); }
  public LocalDate minusMonths(long months) { return plusMonths(-months); }
  public LocalDate minusYears(long years) { return plusYears(-years); }
  public LocalDateTime atStartOfDay() { return new LocalDateTime(this, LocalTime.MIDNIGHT); }
  public ZonedDateTime atStartOfDay(ZoneId zone) { return atStartOfDay().atZone(zone); }
  public LocalDateTime atTime(int hour, int minute) { return new LocalDateTime(this, LocalTime.of(hour, minute)); }
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
  public String toString() { return (year < 1000 ? ("" + (10000 + year)).substring(1) : "" + year) + "-" + LocalTime.two(month) + "-" + LocalTime.two(day); }
  /** Whole months from one moment to another, towards zero. */
  public static long monthsBetween(Temporal start, Temporal end) {
    LocalDateTime from = LocalDateTime.momentOf(start);
    LocalDateTime to = LocalDateTime.momentOf(end);
    LocalDate a = from.toLocalDate();
    LocalDate b = to.toLocalDate();
    long months = (b.year - a.year) * 12L + b.month - a.month;
    int rest = a.day != b.day ? b.day - a.day : to.toLocalTime().compareTo(from.toLocalTime());
    if (months > 0L && rest < 0) return months - 1L;
    return months < 0L && rest > 0 ? months + 1L : months;
  }
}

public final class LocalDateTime implements ChronoLocalDateTime<LocalDate> {
  private final LocalDate date;
  private final LocalTime time;
  LocalDateTime(LocalDate date, LocalTime time) {
    this.date = date;
    this.time = time;
  }
  static LocalDateTime momentOf(Temporal moment) {
    if (moment instanceof LocalDateTime) return (LocalDateTime) moment;
    if (moment instanceof LocalDate) return ((LocalDate) moment).atStartOfDay();
    if (moment instanceof LocalTime) return LocalDate.EPOCH.atTime((LocalTime) moment);
    if (moment instanceof ZonedDateTime) return ofInstant(((ZonedDateTime) moment).toInstant(), ZoneOffset.UTC);
    return ofInstant((Instant) moment, ZoneOffset.UTC);
  }
  public static LocalDateTime now() { return now(ZoneOffset.UTC); }
  public static LocalDateTime now(ZoneId zone) { return ofInstant(Instant.now(), zone); }
  public static LocalDateTime of(LocalDate date, LocalTime time) { return new LocalDateTime(date, time); }
  public static LocalDateTime of(int year, int month, int day, int hour, int minute) { return of(year, month, day, hour, minute, 0, 0); }
  public static LocalDateTime of(int year, int month, int day, int hour, int minute, int second) { return of(year, month, day, hour, minute, second, 0); }
  public static LocalDateTime of(int year, int month, int day, int hour, int minute, int second, int nano) {
    return new LocalDateTime(LocalDate.of(year, month, day), LocalTime.of(hour, minute, second, nano));
  }
  public static LocalDateTime of(int year, Month month, int day, int hour, int minute) { return of(year, month.getValue(), day, hour, minute); }
  public static LocalDateTime ofInstant(Instant instant, ZoneId zone) { return ofSeconds(instant.getEpochSecond() + zone.seconds, instant.getNano()); }
  public static LocalDateTime ofEpochSecond(long seconds, int nano, ZoneOffset offset) { return ofSeconds(seconds + offset.seconds, nano); }
  private static LocalDateTime ofSeconds(long seconds, int nano) {
    LocalTime time = new LocalTime(Math.floorMod(seconds, 86400L) * 1000000000L + nano);
    return new LocalDateTime(LocalDate.ofEpochDay(Math.floorDiv(seconds, 86400L)), time);
  }
  public static LocalDateTime parse(CharSequence text) { return DateTimeFormatter.ISO_LOCAL_DATE_TIME.read(text); }
  public static LocalDateTime parse(CharSequence text, DateTimeFormatter formatter) { return formatter.read(text); }
  public LocalDate toLocalDate() { return date; }
  public LocalTime toLocalTime() { return time; }
  public int getYear() { return date.getYear(); }
  public int getMonthValue() { return date.getMonthValue(); }
  public Month getMonth() { return date.getMonth(); }
  public int getDayOfMonth() { return date.getDayOfMonth(); }
  public int getDayOfYear() { return date.getDayOfYear(); }
  public DayOfWeek getDayOfWeek() { return date.getDayOfWeek(); }
  public int getHour() { return time.getHour(); }
  public int getMinute() { return time.getMinute(); }
  public int getSecond() { return time.getSecond(); }
  public int getNano() { return time.getNano(); }
  private long seconds() { return date.toEpochDay() * 86400L + time.toSecondOfDay(); }
  public long toEpochSecond(ZoneOffset offset) { return seconds() - offset.seconds; }
  public Instant toInstant(ZoneOffset offset) { return Instant.ofEpochSecond(toEpochSecond(offset), getNano()); }
  public ZonedDateTime atZone(ZoneId zone) { return new ZonedDateTime(this, zone); }
  public LocalDateTime plus(TemporalAmount amount) {
    Instant moved = toInstant(ZoneOffset.UTC).plus((Duration) amount);
    return ofSeconds(moved.getEpochSecond(), moved.getNano());
  }
  public LocalDateTime minus(TemporalAmount amount) { return plus(((Duration) amount).negated()); }
  public LocalDateTime plus(long amount, TemporalUnit unit) {
    if (unit == ChronoUnit.MONTHS) return plusMonths(amount);
    return unit == ChronoUnit.YEARS ? plusYears(amount) : plus(unit.getDuration().multipliedBy(amount));
  }
  public LocalDateTime minus(long amount, TemporalUnit unit) { return plus(-amount, unit); }
  public LocalDateTime plusYears(long years) { return new LocalDateTime(date.plusYears(years), time); }
  public LocalDateTime plusMonths(long months) { return new LocalDateTime(date.plusMonths(months), time); }
  public LocalDateTime plusWeeks(long weeks) { return plusDays(weeks * 7L); }
  public LocalDateTime plusDays(long days) { return new LocalDateTime(date.plusDays(days), time); }
  public LocalDateTime plusHours(long hours) { return plus(Duration.ofHours(hours)); }
  public LocalDateTime plusMinutes(long minutes) { return plus(Duration.ofMinutes(minutes)); }
  public LocalDateTime plusSeconds(long more) { return plus(Duration.ofSeconds(more)); }
  public LocalDateTime plusNanos(long nanos) { return plus(Duration.ofNanos(nanos)); }
  public LocalDateTime minusYears(long years) { return plusYears(-years); }
  public LocalDateTime minusMonths(long months) { return plusMonths(-months); }
  public LocalDateTime minusWeeks(long weeks) { return plusWeeks(-weeks); }
  public LocalDateTime minusDays(long days) { return plusDays(-days); }
  public LocalDateTime minusHours(long hours) { return plusHours(-hours); }
  public LocalDateTime minusMinutes(long minutes) { return plusMinutes(-minutes); }
  public LocalDateTime minusSeconds(long less) { return plusSeconds(-less); }
  public LocalDateTime truncatedTo(TemporalUnit unit) {
    long step = unit.getDuration().toNanos();
    return new LocalDateTime(date, new LocalTime(time.nanos / step * step));
  }
  public boolean isAfter(ChronoLocalDateTime<?> other) { return compareTo(other) > 0; }
  public boolean isBefore(ChronoLocalDateTime<?> other) { return compareTo(other) < 0; }
  public boolean isEqual(ChronoLocalDateTime<?> other) { return compareTo(other) == 0; }
  public String format(DateTimeFormatter formatter) { return formatter.format(this); }
  public int compareTo(ChronoLocalDateTime<?> moment) {
    LocalDateTime other = (LocalDateTime) moment;
    int compared = date.compareTo(other.date);
    return compared != 0 ? compared : time.compareTo(other.time);
  }
  public boolean equals(Object other) { return other instanceof LocalDateTime && compareTo((LocalDateTime) other) == 0; }
  public int hashCode() { return date.hashCode() ^ time.hashCode(); }
  public String toString() { return date + "T" + time; }
}

public final class ZonedDateTime implements ChronoZonedDateTime<LocalDate> {
  private final LocalDateTime local;
  private final ZoneId zone;
  ZonedDateTime(LocalDateTime local, ZoneId zone) {
    this.local = local;
    this.zone = zone;
  }
  public static ZonedDateTime now() { return now(ZoneId.systemDefault()); }
  public static ZonedDateTime now(ZoneId zone) { return ofInstant(Instant.now(), zone); }
  public static ZonedDateTime of(LocalDateTime local, ZoneId zone) { return new ZonedDateTime(local, zone); }
  public static ZonedDateTime ofInstant(Instant instant, ZoneId zone) { return new ZonedDateTime(LocalDateTime.ofInstant(instant, zone), zone); }
  public ZoneId getZone() { return zone; }
  public LocalDateTime toLocalDateTime() { return local; }
  public LocalDate toLocalDate() { return local.toLocalDate(); }
  public LocalTime toLocalTime() { return local.toLocalTime(); }
  public Instant toInstant() { return local.toInstant(ZoneOffset.ofTotalSeconds(zone.seconds)); }
  public long toEpochSecond() { return toInstant().getEpochSecond(); }
  public int getYear() { return local.getYear(); }
  public int getMonthValue() { return local.getMonthValue(); }
  public int getDayOfMonth() { return local.getDayOfMonth(); }
  public int getHour() { return local.getHour(); }
  public int getMinute() { return local.getMinute(); }
  public int getSecond() { return local.getSecond(); }
  public ZonedDateTime withZoneSameInstant(ZoneId other) { return ofInstant(toInstant(), other); }
  public ZonedDateTime plusDays(long days) { return new ZonedDateTime(local.plusDays(days), zone); }
  public ZonedDateTime plusHours(long hours) { return new ZonedDateTime(local.plusHours(hours), zone); }
  public ZonedDateTime minusDays(long days) { return plusDays(-days); }
  public String format(DateTimeFormatter formatter) { return formatter.format(this); }
  public boolean equals(Object other) {
    return other instanceof ZonedDateTime && ((ZonedDateTime) other).local.equals(local) && ((ZonedDateTime) other).zone.equals(zone);
  }
  public int hashCode() { return local.hashCode() ^ zone.hashCode(); }
  public String toString() {
    String offset = ZoneOffset.ofTotalSeconds(zone.seconds).getId();
    return local + offset + (zone instanceof ZoneOffset ? "" : "[" + zone + "]");
  }
}
