package java.time.format;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalField;
import java.util.EnumMap;
import java.util.Map;

/** What was read of a text: fields, and the date and time that they make. */
final class Parsed implements TemporalAccessor {
  private final Map<ChronoField, Long> fields = new EnumMap<>(ChronoField.class);
  private ZoneId region;
  private ZoneOffset offset;
  private LocalDate date;
  private LocalTime time;

  Parsed copy() {
    Parsed copy = new Parsed();
    copy.fields.putAll(fields);
    copy.region = region;
    copy.offset = offset;
    return copy;
  }
  /** Whether a field was not there, or with the same value. */
  boolean put(ChronoField field, long value) {
    Long known = fields.put(field, value);
    return known == null || known == value;
  }
  void take(ZoneId zone) {
    if (zone instanceof ZoneOffset) offset = (ZoneOffset) zone;
    else region = zone;
  }
  ZoneId zone() { return region != null ? region : offset; }

  void resolve(boolean isStrict) {
    if (fields.containsKey(ChronoField.YEAR_OF_ERA)) fields.put(ChronoField.YEAR, fields.remove(ChronoField.YEAR_OF_ERA));
    resolveDate(isStrict);
    resolveHour();
    resolveTime();
  }
  private boolean has(ChronoField field) { return fields.containsKey(field); }
  private int taken(ChronoField field, int least, int most, String range) {
    Long value = fields.remove(field);
    if (value == null) return least;
    if (value < least || value > most) throw new DateTimeException("Invalid value for " + field + " (valid values " + range + "): " + value);
    return value.intValue();
  }
  private void resolveDate(boolean isStrict) {
    if (has(ChronoField.YEAR) && has(ChronoField.MONTH_OF_YEAR) && has(ChronoField.DAY_OF_MONTH)) {
      int year = fields.remove(ChronoField.YEAR).intValue();
      int month = taken(ChronoField.MONTH_OF_YEAR, 1, 12, "1 - 12");
      int day = taken(ChronoField.DAY_OF_MONTH, 1, 31, "1 - 28/31");
      if (!isStrict) day = Math.min(day, LocalDate.of(year, month, 1).lengthOfMonth());
      date = LocalDate.of(year, month, day);
    } else if (has(ChronoField.YEAR) && has(ChronoField.DAY_OF_YEAR)) {
      date = LocalDate.ofYearDay(fields.remove(ChronoField.YEAR).intValue(), taken(ChronoField.DAY_OF_YEAR, 1, 366, "1 - 365/366"));
    }
    Long day = date == null ? null : fields.remove(ChronoField.DAY_OF_WEEK);
    if (day != null && day != date.getDayOfWeek().getValue()) {
      throw new DateTimeException("Conflict found: Field DayOfWeek " + date.getDayOfWeek().getValue() + " differs from DayOfWeek " + day + " derived from " + date);
    }
  }
  private void resolveHour() {
    if (has(ChronoField.CLOCK_HOUR_OF_DAY)) fields.put(ChronoField.HOUR_OF_DAY, taken(ChronoField.CLOCK_HOUR_OF_DAY, 1, 24, "1 - 24") % 24L);
    if (has(ChronoField.CLOCK_HOUR_OF_AMPM)) fields.put(ChronoField.HOUR_OF_AMPM, taken(ChronoField.CLOCK_HOUR_OF_AMPM, 1, 12, "1 - 12") % 12L);
    if (has(ChronoField.AMPM_OF_DAY) && has(ChronoField.HOUR_OF_AMPM)) {
      fields.put(ChronoField.HOUR_OF_DAY, fields.remove(ChronoField.AMPM_OF_DAY) * 12L + taken(ChronoField.HOUR_OF_AMPM, 0, 11, "0 - 11"));
    }
  }
  private void resolveTime() {
    if (has(ChronoField.NANO_OF_DAY)) {
      time = LocalTime.ofNanoOfDay(fields.remove(ChronoField.NANO_OF_DAY));
    } else if (has(ChronoField.MILLI_OF_DAY)) {
      time = LocalTime.ofNanoOfDay(fields.remove(ChronoField.MILLI_OF_DAY) * 1000000L);
    } else if (has(ChronoField.HOUR_OF_DAY)) {
      int hour = taken(ChronoField.HOUR_OF_DAY, 0, 23, "0 - 23");
      int minute = taken(ChronoField.MINUTE_OF_HOUR, 0, 59, "0 - 59");
      int second = taken(ChronoField.SECOND_OF_MINUTE, 0, 59, "0 - 59");
      time = LocalTime.of(hour, minute, second, taken(ChronoField.NANO_OF_SECOND, 0, 999999999, "0 - 999999999"));
    }
  }

  public boolean isSupported(TemporalField field) {
    if (fields.containsKey(field) || date != null && date.isSupported(field) || time != null && time.isSupported(field)) return true;
    if (field == ChronoField.OFFSET_SECONDS) return zone() != null;
    return field == ChronoField.INSTANT_SECONDS && date != null && time != null && zone() != null;
  }
  public long getLong(TemporalField field) {
    Long value = fields.get(field);
    if (value != null) return value;
    if (date != null && date.isSupported(field)) return date.getLong(field);
    if (time != null && time.isSupported(field)) return time.getLong(field);
    if (!isSupported(field)) return TemporalAccessor.super.getLong(field);
    ZoneId zone = offset != null ? offset : region;
    long seconds = LocalDate.EPOCH.atStartOfDay(zone).toEpochSecond();
    return field == ChronoField.OFFSET_SECONDS ? -seconds : date.atTime(time).atZone(zone).toEpochSecond();
  }
  public String toString() {
    String text = fields + ",ISO" + (zone() == null ? "" : "," + zone());
    if (date == null && time == null) return text;
    return text + " resolved to " + (date == null ? "" + time : time == null ? "" + date : date + "T" + time);
  }
}
