package java.lang;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.Map;
import java.util.Properties;

public final class System {
  public static PrintStream out = new PrintStream("out");
  public static PrintStream err = new PrintStream("err");
  public static final InputStream in = new InputStream();
  private static Properties properties;
  private System() {}
  public static native long currentTimeMillis();
  public static native long nanoTime();
  public static native void arraycopy(Object source, int from, Object target, int to, int length);
  public static native int identityHashCode(Object object);
  public static void exit(int status) { Runtime.getRuntime().exit(status); }
  public static void gc() {}
  public static String lineSeparator() { return "\n"; }
  public static native String getenv(String name);
  public static Map<String, String> getenv() { return Map.of(); }
  public static Properties getProperties() {
    if (properties == null) {
      properties = new Properties();
      properties.setProperty("line.separator", "\n");
      properties.setProperty("file.separator", "/");
      properties.setProperty("path.separator", ":");
      properties.setProperty("java.version", "17.0.15");
      properties.setProperty("java.vendor", "Streamscope");
      properties.setProperty("os.name", "Linux");
      properties.setProperty("user.name", "learner");
      properties.setProperty("user.dir", "/work");
      properties.setProperty("java.io.tmpdir", "/tmp");
    }
    return properties;
  }
  public static String getProperty(String key) { return getProperties().getProperty(key); }
  public static String getProperty(String key, String otherwise) { return getProperties().getProperty(key, otherwise); }
  public static String setProperty(String key, String value) { return (String) getProperties().setProperty(key, value); }
  public static void setOut(PrintStream stream) { out = stream; }
  public static void setErr(PrintStream stream) { err = stream; }
}
