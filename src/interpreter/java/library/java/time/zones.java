package java.time;

import java.util.Set;

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
    for (String prefix : new String[] {"UTC", "GMT", "UT"}) {
      if (id.startsWith(prefix + "+") || id.startsWith(prefix + "-")) return ofOffset(prefix, ZoneOffset.of(id.substring(prefix.length())));
    }
    throw new UnsupportedOperationException("the time zone " + id + " is not supported by the simulator: only UTC and offsets are");
  }
  public static ZoneId ofOffset(String prefix, ZoneOffset offset) { return new ZoneId(offset.seconds == 0 ? prefix : prefix + offset, offset.seconds); }
  public String getId() { return id; }
  public ZoneId normalized() { return offset(); }
  final ZoneOffset offset() { return ZoneOffset.ofTotalSeconds(seconds); }
  public boolean equals(Object other) { return other instanceof ZoneId && ((ZoneId) other).id.equals(id); }
  public int hashCode() { return id.hashCode(); }
  public String toString() { return id; }
}

public final class ZoneOffset extends ZoneId implements Comparable<ZoneOffset> {
  public static final ZoneOffset UTC = new ZoneOffset(0);
  public static final ZoneOffset MIN = new ZoneOffset(-64800);
  public static final ZoneOffset MAX = new ZoneOffset(64800);
  private ZoneOffset(int seconds) { super(text(seconds), seconds); }
  private static String text(int seconds) {
    if (seconds == 0) return "Z";
    int size = Math.abs(seconds);
    String text = (seconds < 0 ? "-" : "+") + LocalTime.two(size / 3600) + ":" + LocalTime.two(size / 60 % 60);
    return size % 60 == 0 ? text : text + ":" + LocalTime.two(size % 60);
  }
  public static ZoneOffset ofHours(int hours) { return ofHoursMinutesSeconds(hours, 0, 0); }
  public static ZoneOffset ofHoursMinutes(int hours, int minutes) { return ofHoursMinutesSeconds(hours, minutes, 0); }
  public static ZoneOffset ofHoursMinutesSeconds(int hours, int minutes, int seconds) {
    if (hours < -18 || hours > 18) throw new DateTimeException("Zone offset hours not in valid range: value " + hours + " is not in the range -18 to 18");
    if (hours > 0 && (minutes < 0 || seconds < 0)) throw new DateTimeException("Zone offset minutes and seconds must be positive because hours is positive");
    if (hours < 0 && (minutes > 0 || seconds > 0)) throw new DateTimeException("Zone offset minutes and seconds must be negative because hours is negative");
    if (minutes < -59 || minutes > 59) throw new DateTimeException("Zone offset minutes not in valid range: value " + minutes + " is not in the range -59 to 59");
    if (seconds < -59 || seconds > 59) throw new DateTimeException("Zone offset seconds not in valid range: value " + seconds + " is not in the range -59 to 59");
    if (Math.abs(hours) == 18 && (minutes | seconds) != 0) throw new DateTimeException("Zone offset not in valid range: -18:00 to +18:00");
    return ofTotalSeconds(hours * 3600 + minutes * 60 + seconds);
  }
  public static ZoneOffset ofTotalSeconds(int seconds) {
    if (seconds < -64800 || seconds > 64800) throw new DateTimeException("Zone offset not in valid range: -18:00 to +18:00");
    return new ZoneOffset(seconds);
  }
  public static ZoneOffset of(String id) {
    if (id.equals("Z")) return UTC;
    boolean isRight = id.matches("[-+]\\d") || id.matches("[-+]\\d\\d(\\d\\d(\\d\\d)?)?") || id.matches("[-+]\\d\\d:\\d\\d(:\\d\\d)?");
    if (!isRight) throw new DateTimeException("Invalid ID for ZoneOffset, " + (id.matches("[-+].{1,8}") ? "non numeric characters found: " : "invalid format: ") + id);
    String digits = id.substring(1).replace(":", "");
    if (digits.length() == 1) digits = "0" + digits;
    int sign = id.startsWith("-") ? -1 : 1;
    int minutes = digits.length() > 2 ? Integer.parseInt(digits.substring(2, 4)) : 0;
    int seconds = digits.length() > 4 ? Integer.parseInt(digits.substring(4)) : 0;
    return ofHoursMinutesSeconds(sign * Integer.parseInt(digits.substring(0, 2)), sign * minutes, sign * seconds);
  }
  public int getTotalSeconds() { return seconds; }
  public int compareTo(ZoneOffset other) { return other.seconds - seconds; }
  public boolean equals(Object other) { return other instanceof ZoneOffset && ((ZoneOffset) other).seconds == seconds; }
  public int hashCode() { return seconds; }
}
