package java.util;

import java.io.BufferedReader;
import java.io.File;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.TextSource;

public final class Scanner implements Iterator<String>, AutoCloseable {
  private final InputStream stream;
  private String text;
  private int at;
  private boolean isClosed;
  public Scanner(InputStream stream) { this.stream = Objects.requireNonNull(stream, "source"); }
  public Scanner(String text) {
    stream = null;
    this.text = text;
  }
  public Scanner(File file) throws FileNotFoundException { this(new java.io.FileInputStream(file)); }
  private void open() {
    if (isClosed) throw new IllegalStateException("Scanner closed");
    if (text == null) text = TextSource.textOf(stream);
  }
  private int start() {
    open();
    int from = at;
    while (from < text.length() && Character.isWhitespace(text.charAt(from))) from++;
    return from;
  }
  private int end(int from) {
    int to = from;
    while (to < text.length() && !Character.isWhitespace(text.charAt(to))) to++;
    return to;
  }
  private String peek() {
    int from = start();
    return from == text.length() ? null : text.substring(from, end(from));
  }
  public boolean hasNext() { return peek() != null; }
  public String next() {
    String word = peek();
    if (word == null) throw new NoSuchElementException();
    at = end(start());
    return word;
  }
  public boolean hasNextLine() {
    open();
    return at < text.length();
  }
  public String nextLine() {
    if (!hasNextLine()) throw new NoSuchElementException("No line found");
    int end = text.indexOf("\n", at);
    String line = end < 0 ? text.substring(at) : text.substring(at, end);
    at = end < 0 ? text.length() : end + 1;
    return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
  }
  private String wanted(String pattern) {
    String word = peek();
    if (word == null) throw new NoSuchElementException();
    if (!word.matches(pattern)) throw new InputMismatchException();
    return next();
  }
  private boolean isNext(String pattern) {
    String word = peek();
    return word != null && word.matches(pattern);
  }
  private static final String WHOLE = "[+-]?\\d+";
  private static final String DECIMAL = "[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?";
  private static final String TRUTH = "(?i)true|false";
  public boolean hasNextInt() {
    if (!isNext(WHOLE)) return false;
    long value = Long.parseLong(peek());
    return value == (int) value;
  }
  public int nextInt() {
    long value = Long.parseLong(wanted(WHOLE));
    if (value != (int) value) throw new InputMismatchException("For input string: \"" + value + "\"");
    return (int) value;
  }
  public boolean hasNextLong() { return isNext(WHOLE); }
  public long nextLong() { return Long.parseLong(wanted(WHOLE)); }
  public boolean hasNextDouble() { return isNext(DECIMAL); }
  public double nextDouble() { return Double.parseDouble(wanted(DECIMAL)); }
  public boolean hasNextBoolean() { return isNext(TRUTH); }
  public boolean nextBoolean() { return Boolean.parseBoolean(wanted(TRUTH)); }
  public void close() { isClosed = true; }
}
