package java.time;

public abstract class Clock {
  protected Clock() {}
  public static Clock systemUTC() { return new SystemClock(ZoneOffset.UTC); }
  public static Clock systemDefaultZone() { return new SystemClock(ZoneId.systemDefault()); }
  public static Clock system(ZoneId zone) { return new SystemClock(zone); }
  public static Clock fixed(Instant instant, ZoneId zone) { return new FixedClock(instant, zone); }
  public static Clock offset(Clock base, Duration offset) { return new OffsetClock(base, offset); }
  public abstract ZoneId getZone();
  public abstract Clock withZone(ZoneId zone);
  public abstract Instant instant();
  public long millis() { return instant().toEpochMilli(); }

  private static final class SystemClock extends Clock {
    private final ZoneId zone;
    SystemClock(ZoneId zone) { this.zone = zone; }
    public ZoneId getZone() { return zone; }
    public Clock withZone(ZoneId other) { return new SystemClock(other); }
    public Instant instant() { return Instant.now(); }
    public String toString() { return "SystemClock[" + zone + "]"; }
  }

  private static final class FixedClock extends Clock {
    private final Instant instant;
    private final ZoneId zone;
    FixedClock(Instant instant, ZoneId zone) {
      this.instant = instant;
      this.zone = zone;
    }
    public ZoneId getZone() { return zone; }
    public Clock withZone(ZoneId other) { return new FixedClock(instant, other); }
    public Instant instant() { return instant; }
    public String toString() { return "FixedClock[" + instant + "," + zone + "]"; }
  }

  private static final class OffsetClock extends Clock {
    private final Clock base;
    private final Duration offset;
    OffsetClock(Clock base, Duration offset) {
      this.base = base;
      this.offset = offset;
    }
    public ZoneId getZone() { return base.getZone(); }
    public Clock withZone(ZoneId other) { return new OffsetClock(base.withZone(other), offset); }
    public Instant instant() { return base.instant().plus(offset); }
    public String toString() { return "OffsetClock[" + base + "," + offset + "]"; }
  }
}
