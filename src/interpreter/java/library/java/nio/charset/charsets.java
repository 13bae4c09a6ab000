package java.nio.charset;

public final class Charset {
  private final String name;
  Charset(String name) { this.name = name; }
  public static Charset forName(String name) { return StandardCharsets.UTF_8; }
  public static Charset defaultCharset() { return StandardCharsets.UTF_8; }
  public String name() { return name; }
  public String toString() { return name; }
}

public final class StandardCharsets {
  public static final Charset UTF_8 = new Charset("UTF-8");
  public static final Charset US_ASCII = new Charset("US-ASCII");
  private StandardCharsets() {}
}
