package java.time;

import java.time.chrono.ChronoPeriod;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalAmount;
import java.time.temporal.TemporalUnit;
import java.time.temporal.UnsupportedTemporalTypeException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

public final class Period implements ChronoPeriod {
  public static final Period ZERO = new Period(0, 0, 0);
  private final int years;
  private final int months;
  private final int days;
  private Period(int years, int months, int days) {
    this.years = years;
    this.months = months;
    this.days = days;
  }
  public static Period of(int years, int months, int days) { return new Period(years, months, days); }
  public static Period ofYears(int years) { return of(years, 0, 0); }
  public static Period ofMonths(int months) { return of(0, months, 0); }
  public static Period ofWeeks(int weeks) { return of(0, 0, Math.multiplyExact(weeks, 7)); }
  public static Period ofDays(int days) { return of(0, 0, days); }
  public static Period between(LocalDate start, LocalDate end) { return start.until(end); }
  public static Period parse(CharSequence text) {
    Matcher found = Pattern.compile("([-+]?)P(?:([-+]?[0-9]+)Y)?(?:([-+]?[0-9]+)M)?(?:([-+]?[0-9]+)W)?(?:([-+]?[0-9]+)D)?", Pattern.CASE_INSENSITIVE).matcher(text);
    boolean isRead = found.matches() && text.length() - found.group(1).length() > 1;
    if (!isRead) throw new DateTimeParseException("Text cannot be parsed to a Period", text, 0);
    int sign = found.group(1).equals("-") ? -1 : 1;
    try {
      return of(part(found.group(2), sign), part(found.group(3), sign), Math.addExact(Math.multiplyExact(part(found.group(4), sign), 7), part(found.group(5), sign)));
    } catch (ArithmeticException | NumberFormatException tooLarge) {
      throw (DateTimeParseException) new DateTimeParseException("Text cannot be parsed to a Period", text, 0).initCause(tooLarge);
    }
  }
  private static int part(String digits, int sign) { return digits == null ? 0 : Math.multiplyExact(Integer.parseInt(digits), sign); }
  public int getYears() { return years; }
  public int getMonths() { return months; }
  public int getDays() { return days; }
  public long get(TemporalUnit unit) {
    if (unit == ChronoUnit.YEARS) return years;
    if (unit == ChronoUnit.MONTHS) return months;
    if (unit == ChronoUnit.DAYS) return days;
    throw new UnsupportedTemporalTypeException("Unsupported unit: " + unit);
  }
  public List<TemporalUnit> getUnits() { return List.of(ChronoUnit.YEARS, ChronoUnit.MONTHS, ChronoUnit.DAYS); }
  public boolean isZero() { return equals(ZERO); }
  public boolean isNegative() { return years < 0 || months < 0 || days < 0; }
  public Period withYears(int wanted) { return of(wanted, months, days); }
  public Period withMonths(int wanted) { return of(years, wanted, days); }
  public Period withDays(int wanted) { return of(years, months, wanted); }
  public Period plus(TemporalAmount amount) {
    Period other = (Period) amount;
    return of(Math.addExact(years, other.years), Math.addExact(months, other.months), Math.addExact(days, other.days));
  }
  public Period minus(TemporalAmount amount) { return plus(((Period) amount).negated()); }
  public Period plusYears(long more) { return plus(ofYears((int) more)); }
  public Period plusMonths(long more) { return plus(ofMonths((int) more)); }
  public Period plusDays(long more) { return plus(ofDays((int) more)); }
  public Period minusYears(long less) { return plusYears(-less); }
  public Period minusMonths(long less) { return plusMonths(-less); }
  public Period minusDays(long less) { return plusDays(-less); }
  public Period multipliedBy(int factor) { return of(Math.multiplyExact(years, factor), Math.multiplyExact(months, factor), Math.multiplyExact(days, factor)); }
  public Period negated() { return multipliedBy(-1); }
  public Period normalized() { return of((int) (toTotalMonths() / 12L), (int) (toTotalMonths() % 12L), days); }
  public long toTotalMonths() { return years * 12L + months; }
  public Temporal addTo(Temporal moment) {
    Temporal later = toTotalMonths() == 0L ? moment : months == 0 ? moment.plus(years, ChronoUnit.YEARS) : moment.plus(toTotalMonths(), ChronoUnit.MONTHS);
    return days == 0 ? later : later.plus(days, ChronoUnit.DAYS);
  }
  public Temporal subtractFrom(Temporal moment) { return negated().addTo(moment); }
  public boolean equals(Object other) { return other instanceof Period && ((Period) other).years == years && ((Period) other).months == months && ((Period) other).days == days; }
  public int hashCode() { return years + Integer.rotateLeft(months, 8) + Integer.rotateLeft(days, 16); }
  public String toString() {
    if (isZero()) return "P0D";
    return "P" + (years == 0 ? "" : years + "Y") + (months == 0 ? "" : months + "M") + (days == 0 ? "" : days + "D");
  }
}
