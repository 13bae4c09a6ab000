package org.slf4j;

public interface Logger {
  String getName();
  boolean isTraceEnabled();
  boolean isDebugEnabled();
  boolean isInfoEnabled();
  boolean isWarnEnabled();
  boolean isErrorEnabled();
  void trace(String message, Object... args);
  void debug(String message, Object... args);
  void info(String message, Object... args);
  void warn(String message, Object... args);
  void error(String message, Object... args);
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
  public void trace(String message, Object... args) {}
  public void debug(String message, Object... args) {}
  public void info(String message, Object... args) { print("INFO", message, args); }
  public void warn(String message, Object... args) { print("WARN", message, args); }
  public void error(String message, Object... args) { print("ERROR", message, args); }
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
