package org.slf4j;

public interface Logger {
  String getName();
  boolean isTraceEnabled();
  boolean isDebugEnabled();
  boolean isInfoEnabled();
  boolean isWarnEnabled();
  boolean isErrorEnabled();
  void trace(String message);
  void trace(String message, Object arg);
  void trace(String message, Object first, Object second);
  void trace(String message, Object... args);
  void trace(String message, Throwable thrown);
  void debug(String message);
  void debug(String message, Object arg);
  void debug(String message, Object first, Object second);
  void debug(String message, Object... args);
  void debug(String message, Throwable thrown);
  void info(String message);
  void info(String message, Object arg);
  void info(String message, Object first, Object second);
  void info(String message, Object... args);
  void info(String message, Throwable thrown);
  void warn(String message);
  void warn(String message, Object arg);
  void warn(String message, Object first, Object second);
  void warn(String message, Object... args);
  void warn(String message, Throwable thrown);
  void error(String message);
  void error(String message, Object arg);
  void error(String message, Object first, Object second);
  void error(String message, Object... args);
  void error(String message, Throwable thrown);
}

public final class LoggerFactory {
  private LoggerFactory() {}
  public static Logger getLogger(Class<?> type) { return new SimpleLogger(type.getName()); }
  public static Logger getLogger(String name) { return new SimpleLogger(name); }
}

/** Prints as slf4j-simple does with its defaults: info and above, `[thread] LEVEL name - message`. */
final class SimpleLogger implements Logger {
  private final String name;
  SimpleLogger(String name) { this.name = name; }
  public String getName() { return name; }
  public boolean isTraceEnabled() { return false; }
  public boolean isDebugEnabled() { return false; }
  public boolean isInfoEnabled() { return true; }
  public boolean isWarnEnabled() { return true; }
  public boolean isErrorEnabled() { return true; }
  public void trace(String message) {}
  public void trace(String message, Object arg) {}
  public void trace(String message, Object first, Object second) {}
  public void trace(String message, Object... args) {}
  public void trace(String message, Throwable thrown) {}
  public void debug(String message) {}
  public void debug(String message, Object arg) {}
  public void debug(String message, Object first, Object second) {}
  public void debug(String message, Object... args) {}
  public void debug(String message, Throwable thrown) {}
  public void info(String message) { print("INFO", message, new Object[0]); }
  public void info(String message, Object arg) { print("INFO", message, new Object[] {arg}); }
  public void info(String message, Object first, Object second) { print("INFO", message, new Object[] {first, second}); }
  public void info(String message, Object... args) { print("INFO", message, args); }
  public void info(String message, Throwable thrown) { print("INFO", message, new Object[] {thrown}); }
  public void warn(String message) { print("WARN", message, new Object[0]); }
  public void warn(String message, Object arg) { print("WARN", message, new Object[] {arg}); }
  public void warn(String message, Object first, Object second) { print("WARN", message, new Object[] {first, second}); }
  public void warn(String message, Object... args) { print("WARN", message, args); }
  public void warn(String message, Throwable thrown) { print("WARN", message, new Object[] {thrown}); }
  public void error(String message) { print("ERROR", message, new Object[0]); }
  public void error(String message, Object arg) { print("ERROR", message, new Object[] {arg}); }
  public void error(String message, Object first, Object second) { print("ERROR", message, new Object[] {first, second}); }
  public void error(String message, Object... args) { print("ERROR", message, args); }
  public void error(String message, Throwable thrown) { print("ERROR", message, new Object[] {thrown}); }
  private void print(String level, String message, Object[] args) {
    StringBuilder text = new StringBuilder();
    text.append("[").append(Thread.currentThread().getName()).append("] ").append(level).append(" ").append(name).append(" - ");
    Object[] values = args == null ? new Object[] {null} : args;
    int used = 0;
    int at = 0;
    String pattern = String.valueOf(message);
    while (used < values.length) {
      int hole = pattern.indexOf("{}", at);
      if (hole < 0) break;
      text.append(pattern.substring(at, hole)).append(String.valueOf(values[used++]));
      at = hole + 2;
    }
    text.append(pattern.substring(at));
    System.out.println(text.toString());
    if (used < values.length && values[values.length - 1] instanceof Throwable) {
      ((Throwable) values[values.length - 1]).printStackTrace(System.out);
    }
  }
}
