package java.util;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

public class Locale {
  public static final Locale ROOT = new Locale("");
  public static final Locale US = new Locale("en_US");
  public static final Locale ENGLISH = new Locale("en");
  private final String tag;
  private Locale(String tag) { this.tag = tag; }
  public static Locale getDefault() { return US; }
  public String getLanguage() { return tag.isEmpty() ? "" : tag.substring(0, 2); }
  public String getCountry() { return tag.length() > 3 ? tag.substring(3) : ""; }
  public String toLanguageTag() { return tag.isEmpty() ? "und" : tag.replace('_', '-'); }
  public boolean equals(Object other) { return other instanceof Locale && ((Locale) other).tag.equals(tag); }
  public int hashCode() { return tag.hashCode(); }
  public String toString() { return tag; }
}

public final class StringJoiner {
  private final String delimiter;
  private final String prefix;
  private final String suffix;
  private StringBuilder text;
  private String emptyValue;
  public StringJoiner(CharSequence delimiter) { this(delimiter, "", ""); }
  public StringJoiner(CharSequence delimiter, CharSequence prefix, CharSequence suffix) {
    this.delimiter = delimiter.toString();
    this.prefix = prefix.toString();
    this.suffix = suffix.toString();
  }
  public StringJoiner setEmptyValue(CharSequence value) { emptyValue = value.toString(); return this; }
  public StringJoiner add(CharSequence part) {
    if (text == null) text = new StringBuilder();
    else text.append(delimiter);
    text.append(String.valueOf(part));
    return this;
  }
  public StringJoiner merge(StringJoiner other) {
    // What was put between, not what stands around it; one that is empty adds nothing.
    return other.text == null ? this : add(other.text.toString());
  }
  public int length() { return toString().length(); }
  public String toString() {
    if (text == null) return emptyValue != null ? emptyValue : prefix + suffix;
    return prefix + text + suffix;
  }
}

public class Random {
  private static Random common;
  private long seed;
  private double nextGaussian;
  private boolean hasGaussian;
  public Random() { this(freshSeed()); }
  public Random(long seed) { setSeed(seed); }
  private static native long freshSeed();
  public static Random shared() {
    if (common == null) common = new Random();
    return common;
  }
  public void setSeed(long seed) {
    this.seed = (seed ^ 0x5DEECE66DL) & 281474976710655L;
    hasGaussian = false;
  }
  protected int next(int bits) {
    seed = (seed * 0x5DEECE66DL + 11L) & 281474976710655L;
    return (int) (seed >>> (48 - bits));
  }
  public int nextInt() { return next(32); }
  public int nextInt(int bound) {
    if (bound <= 0) throw new IllegalArgumentException("bound must be positive");
    int r = next(31);
    int m = bound - 1;
    if ((bound & m) == 0) return (int) (((long) bound * (long) r) >> 31);
    for (int u = r; u - (r = u % bound) + m < 0; u = next(31)) {}
    return r;
  }
  public int nextInt(int origin, int bound) {
    if (origin >= bound) throw new IllegalArgumentException("bound must be greater than origin");
    int r = nextInt();
    int n = bound - origin;
    int m = n - 1;
    if ((n & m) == 0) return (r & m) + origin;
    if (n > 0) {
      for (int u = r >>> 1; u + m - (r = u % n) < 0; u = nextInt() >>> 1) {}
      return r + origin;
    }
    while (r < origin || r >= bound) r = nextInt();
    return r;
  }
  public long nextLong() { return ((long) next(32) << 32) + (long) next(32); }
  public boolean nextBoolean() { return next(1) != 0; }
  public float nextFloat() { return next(24) / (float) (1 << 24); }
  public double nextDouble() { return (((long) next(26) << 27) + (long) next(27)) * 1.1102230246251565E-16; }
  public double nextDouble(double origin, double bound) { return nextDouble() * (bound - origin) + origin; }
  public void nextBytes(byte[] bytes) {
    for (int i = 0; i < bytes.length; ) {
      for (int r = nextInt(), n = Math.min(bytes.length - i, 4); n-- > 0; r >>= 8) bytes[i++] = (byte) r;
    }
  }
  public double nextGaussian() {
    if (hasGaussian) {
      hasGaussian = false;
      return nextGaussian;
    }
    double a;
    double b;
    double s;
    do {
      a = 2 * nextDouble() - 1;
      b = 2 * nextDouble() - 1;
      s = a * a + b * b;
    } while (s >= 1 || s == 0);
    double scale = Math.sqrt(-2 * Math.log(s) / s);
    nextGaussian = b * scale;
    hasGaussian = true;
    return a * scale;
  }
  public IntStream ints(long count, int origin, int bound) {
    int[] values = new int[(int) count];
    for (int i = 0; i < values.length; i++) values[i] = boundedInt(origin, bound);
    return IntStream.of(values);
  }
  private int boundedInt(int origin, int bound) {
    int n = bound - origin;
    if (n > 0) return nextInt(n) + origin;
    int r;
    do r = nextInt(); while (r < origin || r >= bound);
    return r;
  }
  public IntStream ints() { return IntStream.generate(this::nextInt); }
  public IntStream ints(int origin, int bound) { return IntStream.generate(() -> boundedInt(origin, bound)); }
  public java.util.stream.LongStream longs() { return java.util.stream.LongStream.generate(this::nextLong); }
  public java.util.stream.LongStream longs(long count) { return longs().limit(count); }
  public DoubleStream doubles() { return DoubleStream.generate(this::nextDouble); }
  public DoubleStream doubles(double origin, double bound) { return DoubleStream.generate(() -> boundedDouble(origin, bound)); }
  public DoubleStream doubles(long count, double origin, double bound) { return doubles(origin, bound).limit(count); }
  private double boundedDouble(double origin, double bound) {
    double value = nextDouble() * (bound - origin) + origin;
    return value < bound ? value : Math.nextDown(bound);
  }
  public IntStream ints(long count) {
    int[] values = new int[(int) count];
    for (int i = 0; i < values.length; i++) values[i] = nextInt();
    return IntStream.of(values);
  }
  public DoubleStream doubles(long count) {
    double[] values = new double[(int) count];
    for (int i = 0; i < values.length; i++) values[i] = nextDouble();
    return DoubleStream.of(values);
  }
}

public final class UUID implements Comparable<UUID> {
  private final long most;
  private final long least;
  public UUID(long most, long least) { this.most = most; this.least = least; }
  private static native long randomBits();
  public static UUID randomUUID() {
    long high = randomBits();
    long low = randomBits();
    return new UUID((high & -61441L) | 16384L, (low & 4611686018427387903L) | -9223372036854775808L);
  }
  public static UUID fromString(String text) {
    String[] parts = text.split("-", -1);
    if (parts.length != 5) throw new IllegalArgumentException("Invalid UUID string: " + text);
    long most = (part(parts[0]) << 32) | (part(parts[1]) & 65535L) << 16 | part(parts[2]) & 65535L;
    return new UUID(most, part(parts[3]) << 48 | part(parts[4]) & 281474976710655L);
  }
  private static long part(String digits) {
    for (int i = 0; i < digits.length(); i++) {
      if (Character.digit(digits.charAt(i), 16) < 0) throw new NumberFormatException("Error at index " + i + " in: \"" + digits + "\"");
    }
    return Long.parseLong(digits, 16);
  }
  public static UUID nameUUIDFromBytes(byte[] name) {
    byte[] hash = Digest.md5(name);
    hash[6] = (byte) (hash[6] & 0x0f | 0x30);
    hash[8] = (byte) (hash[8] & 0x3f | 0x80);
    long[] halves = new long[2];
    for (int i = 0; i < 16; i++) halves[i / 8] = halves[i / 8] << 8 | hash[i] & 255;
    return new UUID(halves[0], halves[1]);
  }
  public int version() { return (int) (most >> 12 & 15L); }
  public int variant() { return (int) (least >>> (64 - (least >>> 62)) & least >> 63); }
  public long getMostSignificantBits() { return most; }
  public long getLeastSignificantBits() { return least; }
  private static String hex(long value, int digits) {
    String text = Long.toHexString(value);
    while (text.length() < digits) text = "0" + text;
    return text.substring(text.length() - digits);
  }
  public String toString() {
    return hex(most >>> 32, 8) + "-" + hex(most >>> 16, 4) + "-" + hex(most, 4) + "-" + hex(least >>> 48, 4) + "-" + hex(least, 12);
  }
  public int hashCode() { return Long.hashCode(most ^ least); }
  public boolean equals(Object other) { return other instanceof UUID && ((UUID) other).most == most && ((UUID) other).least == least; }
  public int compareTo(UUID other) {
    int compared = Long.compare(most, other.most);
    return compared != 0 ? compared : Long.compare(least, other.least);
  }
}

public final class Formatter {
  private Formatter() {}
  static String format(String format, Object[] args) {
    Objects.requireNonNull(format);
    // No array stands for as many nulls as are asked for.
    Object[] values = args == null ? new Object[100] : args;
    String[] texts = new String[values.length];
    for (int i = 0; i < texts.length; i++) texts[i] = String.valueOf(values[i]);
    return format0(format, values, texts);
  }
  private static native String format0(String format, Object[] values, String[] texts);
}

public class Date implements Comparable<Date>, Cloneable {
  private long time;
  public Date() { this(System.currentTimeMillis()); }
  public Date(long time) { this.time = time; }
  public long getTime() { return time; }
  public void setTime(long time) { this.time = time; }
  public Object clone() { return new Date(time); }
  public boolean before(Date other) { return time < other.time; }
  public boolean after(Date other) { return time > other.time; }
  public java.time.Instant toInstant() { return java.time.Instant.ofEpochMilli(time); }
  public static Date from(java.time.Instant instant) { return new Date(instant.toEpochMilli()); }
  public int compareTo(Date other) { return Long.compare(time, other.time); }
  public boolean equals(Object other) { return other instanceof Date && ((Date) other).time == time; }
  public int hashCode() { return (int) time ^ (int) (time >> 32); }
  public String toString() {
    String iso = java.time.Instant.ofEpochMilli(time).toString();
    String[] days = {"Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"};
    String[] months = {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    int day = (int) Math.floorMod(Math.floorDiv(time, 86400000L), 7L);
    int month = Integer.parseInt(iso.substring(5, 7)) - 1;
    return days[day] + " " + months[month] + " " + iso.substring(8, 10) + " " + iso.substring(11, 19) + " UTC " + iso.substring(0, 4);
  }
}
