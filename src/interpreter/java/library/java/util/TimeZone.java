package java.util;

/** A zone that is the same all year: UTC, or GMT and so many hours. */
public class TimeZone {
  private final String id;
  private TimeZone(String id) { this.id = id; }
  public static TimeZone getTimeZone(String id) {
    String name = id.startsWith("GMT") && id.length() > 3 ? id.substring(3) : id;
    java.time.ZoneId.of(name);
    return new TimeZone(name);
  }
  public static TimeZone getDefault() { return new TimeZone("UTC"); }
  public String getID() { return id; }
}
