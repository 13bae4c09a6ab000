import java.util.Properties;

/** The output format of all these programs: one line per fact, `epochMillis WORD rest`, flushed at once. */
final class Observed {
  private Observed() {}

  static synchronized void say(String what) {
    System.out.println(System.currentTimeMillis() + " " + what);
    System.out.flush();
  }

  /** Properties from `key=value` arguments, starting at the given index. */
  static Properties settings(String[] args, int from) {
    Properties properties = new Properties();
    for (int i = from; i < args.length; i++) {
      int equals = args[i].indexOf('=');
      properties.put(args[i].substring(0, equals), args[i].substring(equals + 1));
    }
    return properties;
  }

  /** The class and message of an exception and of its causes, on one line. */
  static String chain(Throwable thrown) {
    StringBuilder text = new StringBuilder();
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      if (text.length() > 0) text.append(" <- ");
      text.append(t.getClass().getName()).append(": ").append(t.getMessage());
    }
    return text.toString().replace('\n', ' ');
  }
}
