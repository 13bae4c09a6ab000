package java.time.temporal;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.function.UnaryOperator;

public final class TemporalAdjusters {
  private TemporalAdjusters() {}
  public static TemporalAdjuster ofDateAdjuster(UnaryOperator<LocalDate> adjuster) {
    return moment -> moment.with(ChronoField.EPOCH_DAY, adjuster.apply(LocalDate.from(moment)).toEpochDay());
  }
  public static TemporalAdjuster firstDayOfMonth() { return ofDateAdjuster(date -> date.withDayOfMonth(1)); }
  public static TemporalAdjuster lastDayOfMonth() { return ofDateAdjuster(date -> date.withDayOfMonth(date.lengthOfMonth())); }
  public static TemporalAdjuster firstDayOfNextMonth() { return ofDateAdjuster(date -> date.withDayOfMonth(1).plusMonths(1L)); }
  public static TemporalAdjuster firstDayOfYear() { return ofDateAdjuster(date -> date.withDayOfYear(1)); }
  public static TemporalAdjuster lastDayOfYear() { return ofDateAdjuster(date -> date.withDayOfYear(date.lengthOfYear())); }
  public static TemporalAdjuster firstDayOfNextYear() { return ofDateAdjuster(date -> date.withDayOfYear(1).plusYears(1L)); }
  public static TemporalAdjuster firstInMonth(DayOfWeek day) { return dayOfWeekInMonth(1, day); }
  public static TemporalAdjuster lastInMonth(DayOfWeek day) { return dayOfWeekInMonth(-1, day); }
  public static TemporalAdjuster dayOfWeekInMonth(int which, DayOfWeek day) {
    if (which < 0) return ofDateAdjuster(date -> toDay(date.withDayOfMonth(date.lengthOfMonth()), day, -1, true).plusWeeks(which + 1L));
    return ofDateAdjuster(date -> which == 0 ? toDay(date.withDayOfMonth(1), day, -1, false) : toDay(date.withDayOfMonth(1), day, 1, true).plusWeeks(which - 1L));
  }
  public static TemporalAdjuster next(DayOfWeek day) { return ofDateAdjuster(date -> toDay(date, day, 1, false)); }
  public static TemporalAdjuster nextOrSame(DayOfWeek day) { return ofDateAdjuster(date -> toDay(date, day, 1, true)); }
  public static TemporalAdjuster previous(DayOfWeek day) { return ofDateAdjuster(date -> toDay(date, day, -1, false)); }
  public static TemporalAdjuster previousOrSame(DayOfWeek day) { return ofDateAdjuster(date -> toDay(date, day, -1, true)); }
  private static LocalDate toDay(LocalDate date, DayOfWeek day, int step, boolean maySame) {
    LocalDate found = maySame ? date : date.plusDays(step);
    while (found.getDayOfWeek() != day) found = found.plusDays(step);
    return found;
  }
}
