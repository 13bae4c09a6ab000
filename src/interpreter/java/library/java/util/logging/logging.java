package java.util.logging;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

public class Level {
  public static final Level OFF = new Level("OFF", Integer.MAX_VALUE);
  public static final Level SEVERE = new Level("SEVERE", 1000);
  public static final Level WARNING = new Level("WARNING", 900);
  public static final Level INFO = new Level("INFO", 800);
  public static final Level CONFIG = new Level("CONFIG", 700);
  public static final Level FINE = new Level("FINE", 500);
  public static final Level FINER = new Level("FINER", 400);
  public static final Level FINEST = new Level("FINEST", 300);
  public static final Level ALL = new Level("ALL", Integer.MIN_VALUE);
  private final String name;
  private final int value;
  private Level(String name, int value) {
    this.name = name;
    this.value = value;
  }
  public String getName() { return name; }
  public final int intValue() { return value; }
  public static Level parse(String name) {
    for (Level each : new Level[] {OFF, SEVERE, WARNING, INFO, CONFIG, FINE, FINER, FINEST, ALL}) {
      if (each.name.equals(name)) return each;
    }
    throw new IllegalArgumentException("Bad level \"" + name + "\"");
  }
  public final String toString() { return name; }
}

/** Prints as the console handler does: INFO and above, two lines each, to the standard error. */
public class Logger {
  public static final String GLOBAL_LOGGER_NAME = "global";
  private static final Map<String, Logger> all = new HashMap<>();
  private final String name;
  private Level level;
  private Logger(String name) { this.name = name; }
  public static Logger getLogger(String name) { return all.computeIfAbsent(name, Logger::new); }
  public static Logger getGlobal() { return getLogger(GLOBAL_LOGGER_NAME); }
  public static Logger getAnonymousLogger() { return new Logger(null); }
  public String getName() { return name; }
  public Level getLevel() { return level; }
  public void setLevel(Level level) { this.level = level; }
  public boolean isLoggable(Level asked) {
    int least = level == null ? 800 : level.intValue();
    return asked.intValue() >= least && asked != Level.OFF;
  }
  public void log(Level level, String message) { print(level, message, null); }
  public void log(Level level, Supplier<String> message) { if (isLoggable(level)) print(level, message.get(), null); }
  public void log(Level level, String message, Object argument) { log(level, message, new Object[] {argument}); }
  public void log(Level level, String message, Object[] arguments) {
    String text = message;
    for (int i = 0; i < arguments.length; i++) text = text.replace("{" + i + "}", String.valueOf(arguments[i]));
    print(level, text, null);
  }
  public void log(Level level, String message, Throwable thrown) { print(level, message, thrown); }
  public void severe(String message) { log(Level.SEVERE, message); }
  public void severe(Supplier<String> message) { log(Level.SEVERE, message); }
  public void warning(String message) { log(Level.WARNING, message); }
  public void warning(Supplier<String> message) { log(Level.WARNING, message); }
  public void info(String message) { log(Level.INFO, message); }
  public void info(Supplier<String> message) { log(Level.INFO, message); }
  public void config(String message) { log(Level.CONFIG, message); }
  public void fine(String message) { log(Level.FINE, message); }
  public void fine(Supplier<String> message) { log(Level.FINE, message); }
  public void finer(String message) { log(Level.FINER, message); }
  public void finest(String message) { log(Level.FINEST, message); }
  private void print(Level level, String message, Throwable thrown) {
    // The console handler drops what is below INFO, whatever the logger lets through.
    if (!isLoggable(level) || level.intValue() < 800) return;
    String[] date = new java.util.Date().toString().split(" ");
    int hour = Integer.parseInt(date[3].substring(0, 2));
    String clock = (hour % 12 == 0 ? 12 : hour % 12) + date[3].substring(2) + (hour < 12 ? " AM" : " PM");
    String day = date[2].startsWith("0") ? date[2].substring(1) : date[2];
    StackTraceElement caller = caller();
    String from = caller == null ? name : caller.getClassName() + " " + caller.getMethodName();
    System.err.println(date[1] + " " + day + ", " + date[5] + " " + clock + " " + from);
    System.err.println(level + ": " + message);
    if (thrown != null) thrown.printStackTrace();
  }
  private static StackTraceElement caller() {
    for (StackTraceElement each : new Throwable().getStackTrace()) {
      if (!each.getClassName().equals("java.util.logging.Logger")) return each;
    }
    return null;
  }
}
