package java.text;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.Locale;
import java.util.TimeZone;

/** The letters of patterns for dates in java.text. */
public final class DateLetters {
  private static final String[] MONTHS = {"January", "February", "March", "April", "May", "June", "July", "August",
    "September", "October", "November", "December"};
  private static final String[] DAYS = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
  private DateLetters() {}
  private static int runAt(String pattern, int at) {
    int end = at;
    while (end < pattern.length() && pattern.charAt(end) == pattern.charAt(at)) end++;
    return end - at;
  }
  private static boolean isLetter(char each) { return each >= 'a' && each <= 'z' || each >= 'A' && each <= 'Z'; }
  /** Throws when the pattern has a letter that means nothing, or one that is not played. */
  public static void check(String pattern) {
    boolean isQuoted = false;
    for (int i = 0; i < pattern.length(); i++) {
      char each = pattern.charAt(i);
      if (each == '\'') isQuoted = !isQuoted;
      else if (!isQuoted && isLetter(each) && "yMdHhmsSaEXZz".indexOf(each) < 0) {
        if ("GLYwWDFukK".indexOf(each) < 0) throw new IllegalArgumentException("Illegal pattern character '" + each + "'");
        throw new UnsupportedOperationException("the letter " + each + " in a pattern for dates is not supported by the simulator");
      }
    }
  }
  private static String padded(long value, int width) {
    String text = "" + value;
    return text.length() < width ? "0".repeat(width - text.length()) + text : text;
  }
  public static String format(String pattern, ZonedDateTime moment) {
    StringBuilder text = new StringBuilder();
    for (int at = 0; at < pattern.length();) {
      char letter = pattern.charAt(at);
      if (letter == '\'') {
        int end = pattern.indexOf("'", at + 1);
        text.append(end == at + 1 ? "'" : pattern.substring(at + 1, end));
        at = end + 1;
      } else if (isLetter(letter)) {
        int count = runAt(pattern, at);
        text.append(field(letter, count, moment.toLocalDate(), moment.toLocalTime(), moment.getZone()));
        at += count;
      } else {
        text.append(letter);
        at++;
      }
    }
    return text.toString();
  }
  private static String field(char letter, int count, LocalDate date, LocalTime time, ZoneId zone) {
    switch (letter) {
      case 'y':
        return count == 2 ? padded(date.getYear() % 100, 2) : padded(date.getYear(), count > 2 ? count : 1);
      case 'M':
        if (count < 3) return padded(date.getMonthValue(), count);
        return count == 3 ? MONTHS[date.getMonthValue() - 1].substring(0, 3) : MONTHS[date.getMonthValue() - 1];
      case 'd':
        return padded(date.getDayOfMonth(), count);
      case 'E':
        return count < 4 ? DAYS[date.getDayOfWeek().getValue() - 1].substring(0, 3) : DAYS[date.getDayOfWeek().getValue() - 1];
      case 'H':
        return padded(time.getHour(), count);
      case 'h':
        return padded(time.getHour() % 12 == 0 ? 12 : time.getHour() % 12, count);
      case 'm':
        return padded(time.getMinute(), count);
      case 's':
        return padded(time.getSecond(), count);
      case 'S':
        return padded(time.getNano() / 1000000, count);
      case 'a':
        return time.getHour() < 12 ? "AM" : "PM";
      default:
        return zoneText(letter, count, zone);
    }
  }
  private static String zoneText(char letter, int count, ZoneId zone) {
    if (letter == 'z') return zone.getId();
    String offset = ZonedDateTime.ofInstant(Instant.EPOCH, zone).toLocalDateTime().toEpochSecond(ZoneOffset.UTC) == 0L ? "Z"
      : zone.getId();
    if (offset.equals("Z") && letter == 'X') return "Z";
    String text = offset.equals("Z") ? "+00:00" : offset;
    boolean hasColon = letter == 'Z' ? count == 5 : count == 3 || count == 5;
    return hasColon ? text : count == 1 && letter != 'Z' && text.endsWith(":00") ? text.substring(0, 3) : text.replace(":", "");
  }
  /** Reads year, month, day, hour, minute, second and nanosecond; answers where the text is wrong, or -1. */
  public static int read(String pattern, String text, int[] fields) {
    fields[0] = 1970;
    fields[1] = 1;
    fields[2] = 1;
    int half = -1;
    int from = 0;
    for (int at = 0; at < pattern.length();) {
      char letter = pattern.charAt(at);
      int count = isLetter(letter) ? runAt(pattern, at) : 1;
      int field = "yMdHmsS".indexOf(letter == 'h' ? 'H' : letter);
      if (letter == '\'') {
        int end = pattern.indexOf("'", at + 1);
        String wanted = end == at + 1 ? "'" : pattern.substring(at + 1, end);
        if (!text.startsWith(wanted, from)) return from;
        from += wanted.length();
        count = end + 1 - at;
      } else if (letter == 'a') {
        String wanted = from + 2 > text.length() ? "" : text.substring(from, from + 2).toUpperCase();
        if (!wanted.equals("AM") && !wanted.equals("PM")) return from;
        half = wanted.equals("PM") ? 12 : 0;
        from += 2;
      } else if (letter == 'M' && count > 2) {
        int month = 0;
        String name = "";
        for (int i = 0; i < 12 && month == 0; i++) {
          name = count == 3 ? MONTHS[i].substring(0, 3) : MONTHS[i];
          if (text.startsWith(name, from)) month = i + 1;
        }
        if (month == 0) return from;
        fields[1] = month;
        from += name.length();
      } else if (field >= 0) {
        boolean isNextDigit = at + count < pattern.length() && isLetter(pattern.charAt(at + count));
        int most = isNextDigit ? count : 19;
        int end = from;
        while (end < text.length() && end - from < most && Character.isDigit(text.charAt(end))) end++;
        if (end == from) return from;
        int value = Integer.parseInt(text.substring(from, end));
        if (field == 0 && count == 2) value += 2000;
        if (field == 6) for (int i = 3; i < 9; i++) value *= 10;
        fields[field] = value;
        from = end;
      } else if (isLetter(letter)) {
        throw new UnsupportedOperationException("reading the letter " + letter + " of a pattern for dates is not supported by the simulator");
      } else {
        if (from >= text.length() || text.charAt(from) != letter) return from;
        from++;
      }
      at += count;
    }
    if (half >= 0) fields[3] = fields[3] % 12 + half;
    return -1;
  }
}

public class ParseException extends Exception {
  private final int errorOffset;
  public ParseException(String message, int errorOffset) {
    super(message);
    this.errorOffset = errorOffset;
  }
  public int getErrorOffset() { return errorOffset; }
}

public abstract class DateFormat {
  ZoneId zone = ZoneId.systemDefault();
  public abstract Date parse(String text) throws ParseException;
  abstract String text(Date date);
  public final String format(Date date) { return text(date); }
  public void setTimeZone(TimeZone wanted) { zone = ZoneId.of(wanted.getID()); }
  public void setLenient(boolean isLenient) {}
}

public class SimpleDateFormat extends DateFormat {
  private final String pattern;
  public SimpleDateFormat(String pattern) {
    DateLetters.check(pattern);
    this.pattern = pattern;
  }
  public SimpleDateFormat(String pattern, Locale locale) { this(pattern); }
  public String toPattern() { return pattern; }
  String text(Date date) { return DateLetters.format(pattern, date.toInstant().atZone(zone)); }
  public Date parse(String text) throws ParseException {
    int[] fields = new int[7];
    int wrong = DateLetters.read(pattern, text, fields);
    if (wrong >= 0) throw new ParseException("Unparseable date: \"" + text + "\"", wrong);
    LocalDateTime start = LocalDate.of(fields[0], 1, 1).plusMonths(fields[1] - 1L).plusDays(fields[2] - 1L).atStartOfDay();
    LocalDateTime moment = start.plusHours(fields[3]).plusMinutes(fields[4]).plusSeconds(fields[5]).plusNanos(fields[6]);
    return Date.from(moment.atZone(zone).toInstant());
  }
}
