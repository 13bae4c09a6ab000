import java.time.*;
import java.time.format.*;
import java.time.temporal.*;
import java.util.*;

/** java.time: durations, instants, dates, times, zones, patterns, and what they refuse. */
public class Calendars {
  interface Body { Object run() throws Exception; }
  static void t(String name, Body b) { try { System.out.println(name + " = " + b.run()); } catch (Throwable e) { System.out.println(name + " ! " + e.getClass().getName() + ": " + e.getMessage()); } }
  public static void main(String[] args) {
    for (String s : new String[]{"PT15M","PT10H","P2D","P2DT3H4M","PT20.345S","P-6H3M","PT-6H3M","-PT6H3M","PT-0.5S","pt1h","P1Y","","PT","P1DT","PT1.S","5m","PT1H30","P1W","PT36H","+PT1M","PT0.000000001S"}) t("dur " + s, () -> Duration.parse(s));
    t("of", () -> Duration.of(5, ChronoUnit.MINUTES) + " " + Duration.of(2, ChronoUnit.DAYS) + " " + Duration.of(-1, ChronoUnit.MILLIS) + " " + ChronoUnit.HOURS.getDuration());
    t("of months", () -> Duration.of(1, ChronoUnit.MONTHS));
    t("plus", () -> Duration.ofMinutes(1).plus(30, ChronoUnit.SECONDS) + " " + Duration.ofHours(1).minus(Duration.ofMinutes(90)) + " " + Duration.ofDays(1).minusHours(1) + " " + Duration.ofSeconds(5).minusNanos(1) + " " + Duration.ofDays(3).minusDays(1) + " " + Duration.ofSeconds(1).minus(200, ChronoUnit.MILLIS));
    t("parts", () -> { Duration d = Duration.ofMillis(90061234L); return d.toDaysPart() + " " + d.toHoursPart() + " " + d.toMinutesPart() + " " + d.toSecondsPart() + " " + d.toMillisPart() + " " + d.toNanosPart() + " " + d.toMillis() + " " + d.toNanos() + " " + d.getSeconds() + " " + d.getNano(); });
    t("neg parts", () -> { Duration d = Duration.ofMillis(-90061234L); return d.toDaysPart() + " " + d.toHoursPart() + " " + d.toMinutesPart() + " " + d.toSecondsPart() + " " + d.toMillisPart() + " " + d.toNanosPart() + " " + d.toMillis() + " " + d.toMinutes() + " " + d.toHours() + " " + d; });
    t("trunc", () -> Duration.ofMillis(90061234L).truncatedTo(ChronoUnit.MINUTES) + " " + Duration.ofMillis(1234).truncatedTo(ChronoUnit.SECONDS));
    t("with", () -> Duration.ofMillis(1234).withSeconds(9) + " " + Duration.ofMillis(1234).withNanos(5) + " " + Duration.ofSeconds(7).get(ChronoUnit.SECONDS) + " " + Duration.ofSeconds(7).getUnits());
    t("ops", () -> Duration.ofSeconds(10).dividedBy(3) + " " + Duration.ofSeconds(10).dividedBy(Duration.ofSeconds(3)) + " " + Duration.ofMillis(1500).multipliedBy(3) + " " + Duration.ofSeconds(-3).abs() + " " + Duration.ofSeconds(3).negated() + " " + Duration.ofSeconds(-1, 500000000) + " " + Duration.ofNanos(-1) + " " + Duration.ofSeconds(3).compareTo(Duration.ofSeconds(5)));
    t("div0", () -> Duration.ofSeconds(10).dividedBy(0));
    t("hash", () -> Duration.ofMillis(1234).hashCode() + " " + Duration.ofMillis(1000).equals(Duration.ofSeconds(1)) + " " + Duration.ZERO.isZero() + Duration.ofSeconds(-1).isNegative());
    t("overflow", () -> Duration.ofDays(Long.MAX_VALUE));
    t("overflow2", () -> Duration.ofSeconds(Long.MAX_VALUE).toMillis());
    t("overflow3", () -> Duration.ofSeconds(Long.MAX_VALUE).plusSeconds(1));
    t("durs", () -> Duration.ofMillis(0) + " " + Duration.ofMillis(100) + " " + Duration.ofSeconds(3661) + " " + Duration.ofMillis(-1500) + " " + Duration.ofSeconds(-3661) + " " + Duration.ofHours(25) + " " + Duration.ofMinutes(-5) + " " + Duration.ofNanos(1));
    Instant i = Instant.parse("2024-02-29T10:15:30.123Z");
    t("instant", () -> i.plus(1, ChronoUnit.DAYS) + " " + i.minus(Duration.ofHours(1)) + " " + i.plusSeconds(1) + " " + i.plusMillis(-1) + " " + i.plusNanos(1) + " " + i.minusNanos(1) + " " + i.truncatedTo(ChronoUnit.HOURS) + " " + i.truncatedTo(ChronoUnit.DAYS));
    t("until", () -> i.until(i.plusSeconds(90), ChronoUnit.SECONDS) + " " + i.until(i.plusSeconds(90), ChronoUnit.MINUTES) + " " + ChronoUnit.MILLIS.between(i, i.minusMillis(5)) + " " + Duration.between(i, i.plusMillis(5)));
    t("instant2", () -> i.toEpochMilli() + " " + i.getEpochSecond() + " " + i.getNano() + " " + i.get(ChronoField.MILLI_OF_SECOND) + " " + i.getLong(ChronoField.INSTANT_SECONDS) + " " + i.isBefore(i.plusNanos(1)) + " " + i.equals(Instant.ofEpochMilli(i.toEpochMilli())) + " " + i.compareTo(Instant.EPOCH) + " " + i.hashCode());
    t("instant3", () -> Instant.MIN + " " + Instant.MAX + " " + Instant.ofEpochSecond(-1) + " " + Instant.ofEpochMilli(-1) + " " + Instant.ofEpochSecond(1, -1) + " " + Instant.ofEpochSecond(253402300800L));
    t("instant plus month", () -> i.plus(1, ChronoUnit.MONTHS));
    t("instant period", () -> i.plus(Period.ofDays(2)));
    t("instant bad", () -> Instant.parse("2024-02-30T10:15:30Z"));
    t("instant bad2", () -> Instant.parse("2024-02-28 10:15:30"));
    t("instant offs", () -> Instant.parse("2024-02-28T10:15:30+01:00"));
    t("instant zone", () -> i.atZone(ZoneOffset.UTC) + " " + i.atOffset(ZoneOffset.ofHours(2)) + " " + i.atZone(ZoneId.of("UTC")));
    t("min max", () -> Instant.ofEpochMilli(5).isAfter(Instant.ofEpochMilli(4)) + " " + Collections.max(List.of(Instant.EPOCH, i)));
    LocalDate d = LocalDate.of(2024, 1, 31);
    t("date", () -> d + " " + d.plusMonths(1) + " " + d.plusYears(1) + " " + d.minusDays(31) + " " + d.plusWeeks(1) + " " + d.withDayOfMonth(1) + " " + d.withMonth(2) + " " + d.withYear(2023) + " " + d.withDayOfYear(60) + " " + d.lengthOfMonth() + " " + d.isLeapYear() + " " + d.getDayOfWeek() + " " + d.getDayOfYear() + " " + d.getMonth() + " " + d.getMonthValue());
    t("date plus", () -> d.plus(1, ChronoUnit.MONTHS) + " " + d.plus(Period.of(1, 1, 1)) + " " + d.minus(1, ChronoUnit.WEEKS) + " " + d.minus(Period.ofDays(5)) + " " + d.plus(1, ChronoUnit.DECADES));
    t("date hours", () -> d.plus(1, ChronoUnit.HOURS));
    t("date until", () -> d.until(LocalDate.of(2025, 3, 1)) + " " + d.until(LocalDate.of(2025, 3, 1), ChronoUnit.DAYS) + " " + Period.between(LocalDate.of(2024, 3, 1), d) + " " + ChronoUnit.MONTHS.between(d, LocalDate.of(2024, 12, 30)));
    t("dates", () -> LocalDate.ofYearDay(2024, 100) + " " + LocalDate.ofEpochDay(19000) + " " + LocalDate.ofInstant(i, ZoneOffset.UTC) + " " + LocalDate.MIN + " " + LocalDate.MAX + " " + LocalDate.EPOCH + " " + d.toEpochDay() + " " + d.atTime(10, 5, 3) + " " + d.datesUntil(d.plusDays(3)).toList());
    t("date get", () -> d.get(ChronoField.DAY_OF_WEEK) + " " + d.getLong(ChronoField.EPOCH_DAY) + " " + d.isSupported(ChronoUnit.HOURS) + " " + d.with(ChronoField.DAY_OF_MONTH, 5) + " " + d.hashCode() + " " + d.compareTo(LocalDate.of(2023, 5, 1)));
    t("adjusters", () -> d.with(TemporalAdjusters.firstDayOfMonth()) + " " + d.with(TemporalAdjusters.lastDayOfMonth()) + " " + d.with(TemporalAdjusters.next(DayOfWeek.MONDAY)) + " " + d.with(TemporalAdjusters.previousOrSame(DayOfWeek.WEDNESDAY)) + " " + d.with(TemporalAdjusters.firstDayOfNextMonth()) + " " + d.with(TemporalAdjusters.firstDayOfYear()) + " " + d.with(TemporalAdjusters.firstInMonth(DayOfWeek.FRIDAY)));
    t("bad date", () -> LocalDate.of(2023, 2, 29));
    t("bad month", () -> LocalDate.of(2023, 13, 1));
    t("bad parse", () -> LocalDate.parse("2023/01/01"));
    t("bad parse2", () -> LocalDate.parse("2023-1-01"));
    t("parse", () -> LocalDate.parse("2023-01-05") + " " + LocalTime.parse("10:15") + " " + LocalTime.parse("10:15:30.5") + " " + LocalDateTime.parse("2023-01-05T10:15") + " " + LocalDateTime.parse("2023-01-05T10:15:30.123456"));
    LocalDateTime l = LocalDateTime.of(2024, Month.MARCH, 15, 13, 45, 30, 5000);
    t("ldt", () -> l + " " + l.plusHours(11) + " " + l.plusDays(20) + " " + l.minusMinutes(50) + " " + l.withHour(0) + " " + l.withNano(0) + " " + l.withDayOfMonth(1) + " " + l.truncatedTo(ChronoUnit.MINUTES) + " " + l.toLocalDate() + " " + l.toLocalTime() + " " + l.getDayOfWeek() + " " + l.plus(Duration.ofSeconds(31)) + " " + l.plus(1, ChronoUnit.HALF_DAYS));
    t("ldt2", () -> l.atZone(ZoneOffset.UTC).toInstant() + " " + l.toEpochSecond(ZoneOffset.UTC) + " " + l.atOffset(ZoneOffset.ofHours(-5)) + " " + l.until(l.plusDays(1), ChronoUnit.HOURS) + " " + l.isAfter(l.minusNanos(1)) + " " + LocalDateTime.ofInstant(i, ZoneId.of("UTC")) + " " + LocalDateTime.MIN + " " + LocalDateTime.of(2024, 1, 1, 0, 0) + " " + l.compareTo(l.plusDays(1)) + " " + l.hashCode());
    LocalTime m = LocalTime.of(23, 59);
    t("time", () -> m + " " + m.plusMinutes(2) + " " + m.minusHours(24) + " " + m.withHour(5) + " " + m.minusSeconds(1) + " " + m.plusNanos(1) + " " + m.truncatedTo(ChronoUnit.HOURS) + " " + m.plus(1, ChronoUnit.HOURS) + " " + m.until(LocalTime.NOON, ChronoUnit.MINUTES) + " " + m.atDate(d) + " " + LocalTime.MAX + " " + LocalTime.MIN + " " + LocalTime.ofNanoOfDay(1) + " " + m.toSecondOfDay() + " " + m.get(ChronoField.HOUR_OF_DAY) + " " + m.isAfter(LocalTime.NOON));
    t("bad time", () -> LocalTime.of(24, 0));
    t("bad time2", () -> LocalTime.parse("25:00"));
    t("period", () -> Period.of(1, 2, 3) + " " + Period.ofMonths(14).normalized() + " " + Period.ofWeeks(2) + " " + Period.parse("P1Y2M3D") + " " + Period.ZERO + " " + Period.ofDays(5).plusDays(1) + " " + Period.of(1, 2, 3).toTotalMonths() + " " + Period.between(LocalDate.of(2020, 2, 29), LocalDate.of(2024, 2, 28)).getYears() + " " + Period.ofYears(1).negated() + Period.ofYears(2).getUnits());
    t("zoned parse", () -> ZonedDateTime.parse("2024-01-01T10:00:00Z") + " " + ZonedDateTime.parse("2024-01-01T10:00:00+02:00") + " " + ZonedDateTime.parse("2024-01-01T10:00:00Z[UTC]"));
    t("offset", () -> { OffsetDateTime o = OffsetDateTime.of(l, ZoneOffset.ofHours(1)); return o + " " + o.toInstant() + " " + OffsetDateTime.parse("2024-01-01T10:00:00+01:00").toEpochSecond() + " " + o.withOffsetSameInstant(ZoneOffset.UTC) + " " + o.format(DateTimeFormatter.ISO_OFFSET_DATE_TIME) + " " + o.plusDays(1).isAfter(o) + " " + OffsetDateTime.ofInstant(i, ZoneOffset.UTC); });
    t("fmt", () -> l.format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSSSSS")) + " " + l.format(DateTimeFormatter.ofPattern("EEE, d MMM yyyy h:mm a")) + " " + l.format(DateTimeFormatter.ISO_DATE) + " " + l.format(DateTimeFormatter.ISO_LOCAL_DATE_TIME) + " " + d.format(DateTimeFormatter.BASIC_ISO_DATE) + " " + DateTimeFormatter.ofPattern("dd/MM/yyyy").format(d) + " " + DateTimeFormatter.ISO_INSTANT.format(i));
    t("fmt bad", () -> l.format(DateTimeFormatter.ofPattern("yyyy-MM-dd z")));
    t("fmt bad2", () -> DateTimeFormatter.ofPattern("yyyy-bb"));
    t("fmt bad3", () -> d.format(DateTimeFormatter.ofPattern("HH:mm")));
    t("parse fmt", () -> LocalDate.parse("15/03/2024", DateTimeFormatter.ofPattern("dd/MM/yyyy")) + " " + LocalDateTime.parse("2024-03-15 13:45", DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm")) + " " + LocalTime.parse("1:05 PM", DateTimeFormatter.ofPattern("h:mm a")) + " " + LocalDate.from(DateTimeFormatter.ISO_DATE.parse("2024-01-02")));
    t("parse fmt bad", () -> LocalDate.parse("2024-03-15", DateTimeFormatter.ofPattern("dd/MM/yyyy")));
    t("parse fmt bad2", () -> LocalDateTime.parse("2024-03-15", DateTimeFormatter.ofPattern("yyyy-MM-dd")));
    t("units", () -> ChronoUnit.DAYS.between(d, d.plusMonths(2)) + " " + ChronoUnit.valueOf("DAYS") + " " + ChronoUnit.MINUTES.toString() + " " + ChronoUnit.HOURS.between(l, l.plusMinutes(59)) + " " + ChronoUnit.YEARS.between(d, LocalDate.of(2030, 1, 30)) + " " + ChronoUnit.FOREVER + " " + ChronoUnit.MILLENNIA + " " + ChronoUnit.DAYS.isDateBased() + ChronoUnit.HOURS.isTimeBased());
    t("dow", () -> DayOfWeek.MONDAY.plus(8) + " " + DayOfWeek.of(7) + " " + DayOfWeek.SUNDAY.minus(1) + " " + Month.of(2).maxLength() + " " + Month.FEBRUARY.length(true) + " " + Month.JANUARY.minus(1) + " " + Month.MARCH.getDisplayName(TextStyle.SHORT, Locale.US) + " " + DayOfWeek.FRIDAY.getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + Month.from(d) + " " + DayOfWeek.from(d));
    t("dow bad", () -> DayOfWeek.of(8));
    t("month bad", () -> Month.of(0));
    t("clock", () -> Clock.systemUTC().getZone() + " " + Clock.fixed(i, ZoneOffset.UTC).instant() + " " + Clock.fixed(i, ZoneOffset.UTC).millis() + " " + Instant.now(Clock.fixed(i, ZoneOffset.UTC)) + " " + Clock.fixed(i, ZoneOffset.UTC) + " " + LocalDate.now(Clock.fixed(i, ZoneOffset.UTC)));
    t("zones", () -> ZoneId.of("UTC+2") + " " + ZoneOffset.of("+05:30").getTotalSeconds() + " " + ZoneOffset.ofHours(0) + " " + ZoneOffset.MAX + " " + ZoneOffset.UTC.getId() + " " + ZoneId.of("GMT+01:00"));
    t("zone bad2", () -> ZoneOffset.of("+25:00"));
    t("zone bad3", () -> ZoneOffset.ofHours(19));
    t("date legacy", () -> new Date(0) + " " + new Date(1709287200250L).toInstant() + " " + Date.from(i).getTime() + " " + new Date(5).before(new Date(6)) + " " + new Date(5).compareTo(new Date(5)) + " " + ((Date) new Date(7).clone()).getTime());
  }
}
