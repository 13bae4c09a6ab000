package java.lang;

import java.util.ArrayList;
import java.util.List;

public class Throwable implements java.io.Serializable {
  private String message;
  private Throwable cause;
  private int[] trace;
  private List<Throwable> suppressed;

  public Throwable() { fillInStackTrace(); }
  public Throwable(String message) { fillInStackTrace(); this.message = message; }
  public Throwable(String message, Throwable cause) { fillInStackTrace(); this.message = message; this.cause = cause; }
  public Throwable(Throwable cause) {
    fillInStackTrace();
    this.message = cause == null ? null : cause.toString();
    this.cause = cause;
  }
  protected Throwable(String message, Throwable cause, boolean enableSuppression, boolean writableStackTrace) {
    this(message, cause);
    if (!writableStackTrace) trace = new int[0];
  }

  public String getMessage() { return message; }
  public String getLocalizedMessage() { return getMessage(); }
  public Throwable getCause() { return cause; }
  public Throwable initCause(Throwable cause) {
    if (this.cause != null) throw new IllegalStateException("Can't overwrite cause with " + (cause == null ? "a null" : cause), this);
    if (cause == this) throw new IllegalArgumentException("Self-causation not permitted", this);
    this.cause = cause;
    return this;
  }
  public Throwable fillInStackTrace() { trace = currentTrace(); return this; }
  private native int[] currentTrace();

  public final void addSuppressed(Throwable exception) {
    if (exception == this) throw new IllegalArgumentException("Self-suppression not permitted", exception);
    if (exception == null) throw new NullPointerException("Cannot suppress a null exception.");
    if (suppressed == null) suppressed = new ArrayList<>();
    suppressed.add(exception);
  }
  public final Throwable[] getSuppressed() {
    Throwable[] all = new Throwable[suppressed == null ? 0 : suppressed.size()];
    for (int i = 0; i < all.length; i++) all[i] = suppressed.get(i);
    return all;
  }

  public String toString() {
    String text = getLocalizedMessage();
    String name = getClass().getName();
    return text != null ? name + ": " + text : name;
  }

  public void printStackTrace() { System.err.print(stackTraceText()); }
  public void printStackTrace(java.io.PrintStream stream) { stream.print(stackTraceText()); }
  public void printStackTrace(java.io.PrintWriter writer) { writer.print(stackTraceText()); }

  String stackTraceText() {
    StringBuilder text = new StringBuilder();
    text.append(toString()).append("\n");
    appendTrace(text, "", new String[0]);
    return text.toString();
  }

  private void appendTrace(StringBuilder text, String indent, String[] enclosing) {
    String[] frames = frameTexts(trace);
    int mine = frames.length - 1;
    int theirs = enclosing.length - 1;
    while (mine >= 0 && theirs >= 0 && frames[mine].equals(enclosing[theirs])) { mine--; theirs--; }
    for (int i = 0; i <= mine; i++) text.append(indent).append("\tat ").append(frames[i]).append("\n");
    int common = frames.length - 1 - mine;
    if (common != 0) text.append(indent).append("\t... ").append(common).append(" more\n");
    if (suppressed != null) {
      for (Throwable each : suppressed) {
        text.append(indent).append("\tSuppressed: ").append(each.toString()).append("\n");
        each.appendTrace(text, indent + "\t", frames);
      }
    }
    Throwable why = getCause();
    if (why != null) {
      text.append(indent).append("Caused by: ").append(why.toString()).append("\n");
      why.appendTrace(text, indent, frames);
    }
  }
  private static native String[] frameTexts(int[] trace);

  public StackTraceElement[] getStackTrace() {
    String[] frames = frameTexts(trace);
    StackTraceElement[] elements = new StackTraceElement[frames.length];
    for (int i = 0; i < frames.length; i++) elements[i] = new StackTraceElement(frames[i]);
    return elements;
  }
  public void setStackTrace(StackTraceElement[] elements) {}

  static void $noCase() { throw new IncompatibleClassChangeError(); }
}

public final class StackTraceElement {
  private final String text;
  StackTraceElement(String text) { this.text = text; }
  public String toString() { return text; }
  public String getMethodName() {
    String before = text.substring(0, text.indexOf("("));
    return before.substring(before.lastIndexOf(".") + 1);
  }
  public String getClassName() {
    String before = text.substring(0, text.indexOf("("));
    return before.substring(0, before.lastIndexOf("."));
  }
  public String getFileName() { return text.substring(text.indexOf("(") + 1, text.lastIndexOf(":")); }
  public int getLineNumber() { return Integer.parseInt(text.substring(text.lastIndexOf(":") + 1, text.length() - 1)); }
  public boolean equals(Object other) { return other instanceof StackTraceElement && ((StackTraceElement) other).text.equals(text); }
  public int hashCode() { return text.hashCode(); }
}
