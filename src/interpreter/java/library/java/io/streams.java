package java.io;

import java.util.Locale;

public class OutputStream implements Closeable, Flushable {
  public void write(int value) throws IOException {}
  public void write(byte[] bytes) throws IOException { for (byte each : bytes) write(each); }
  public void flush() throws IOException {}
  public void close() throws IOException {}
}

public class ByteArrayOutputStream extends OutputStream {
  private byte[] bytes = new byte[32];
  private int count;
  public ByteArrayOutputStream() {}
  public ByteArrayOutputStream(int size) {}
  public void write(int value) {
    if (count == bytes.length) bytes = java.util.Arrays.copyOf(bytes, count * 2);
    bytes[count++] = (byte) value;
  }
  public byte[] toByteArray() { return java.util.Arrays.copyOf(bytes, count); }
  public int size() { return count; }
  public String toString() { return new String(toByteArray()); }
}

public class InputStream implements Closeable {
  public int read() throws IOException { return -1; }
  public int read(byte[] target) throws IOException {
    int count = 0;
    for (int next; count < target.length && (next = read()) >= 0; count++) target[count] = (byte) next;
    return count == 0 && target.length > 0 ? -1 : count;
  }
  public byte[] readAllBytes() throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (int next = read(); next >= 0; next = read()) all.write(next);
    return all.toByteArray();
  }
  public int available() throws IOException { return 0; }
  String readAllText() {
    try {
      return new String(readAllBytes());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
  public void close() throws IOException {}
}

public class FileInputStream extends InputStream {
  private final byte[] bytes;
  private int at;
  public FileInputStream(String path) throws FileNotFoundException {
    bytes = Disk.bytesOf(path);
    if (bytes == null) throw new FileNotFoundException(path + Disk.whyNot(path));
  }
  public FileInputStream(File file) throws FileNotFoundException { this(file.getPath()); }
  public int read() { return at < bytes.length ? bytes[at++] & 0xff : -1; }
  String readAllText() { return new String(bytes); }
}

public class Reader implements Closeable {
  String readAllText() { return ""; }
  public void close() throws IOException {}
}

public class FileReader extends Reader {
  private final FileInputStream stream;
  public FileReader(String path) throws FileNotFoundException { stream = new FileInputStream(path); }
  public FileReader(File file) throws FileNotFoundException { stream = new FileInputStream(file); }
  String readAllText() { return stream.readAllText(); }
}

public class StringReader extends Reader {
  private final String text;
  public StringReader(String text) { this.text = text; }
  String readAllText() { return text; }
}

public class InputStreamReader extends Reader {
  private final InputStream stream;
  public InputStreamReader(InputStream stream) { this.stream = stream; }
  public InputStreamReader(InputStream stream, java.nio.charset.Charset charset) { this.stream = stream; }
  String readAllText() { return stream.readAllText(); }
}

public class BufferedReader extends Reader {
  private final Reader reader;
  private String text;
  private int at;
  public BufferedReader(Reader reader) { this.reader = reader; }
  String readAllText() { return reader.readAllText(); }
  public String readLine() throws IOException {
    if (text == null) text = reader.readAllText();
    if (at >= text.length()) return null;
    int end = text.indexOf("\n", at);
    String line = end < 0 ? text.substring(at) : text.substring(at, end);
    at = end < 0 ? text.length() : end + 1;
    return line;
  }
  public java.util.stream.Stream<String> lines() {
    java.util.List<String> all = new java.util.ArrayList<>();
    try {
      for (String line = readLine(); line != null; line = readLine()) all.add(line);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return all.stream();
  }
}

public final class TextSource {
  private TextSource() {}
  public static String textOf(InputStream stream) { return stream.readAllText(); }
  public static String textOf(Reader reader) { return reader.readAllText(); }
}

public class Writer implements Closeable, Flushable {
  public void write(String text) {}
  public Writer append(CharSequence text) { write(text.toString()); return this; }
  public void flush() {}
  public void close() throws IOException {}
}

public class StringWriter extends Writer {
  private final StringBuilder text = new StringBuilder();
  public void write(String more) { text.append(more); }
  public String toString() { return text.toString(); }
  public StringBuffer getBuffer() { return new StringBuffer(text.toString()); }
}

public class PrintWriter extends Writer {
  private final Writer target;
  public PrintWriter(String path) throws FileNotFoundException { this(new OutputStreamWriter(new FileOutputStream(path))); }
  public PrintWriter(File file) throws FileNotFoundException { this(file.getPath()); }
  public PrintWriter(Writer target) { this.target = target; }
  public PrintWriter(Writer target, boolean autoFlush) { this.target = target; }
  public void write(String text) { target.write(text); }
  public void print(String text) { write(String.valueOf(text)); }
  public void print(Object value) { write(String.valueOf(value)); }
  public void println() { write("\n"); }
  public void println(Object value) { write(String.valueOf(value) + "\n"); }
  public void println(String value) { write(value + "\n"); }
  public PrintWriter printf(String format, Object... args) { write(String.format(format, args)); return this; }
  public void close() {}
}

public class PrintStream extends OutputStream {
  private final String name;
  private final OutputStream target;
  public PrintStream(String name) { this.name = name; this.target = null; }
  public PrintStream(OutputStream target) { this.name = null; this.target = target; }
  public PrintStream(OutputStream target, boolean autoFlush) { this(target); }
  private static native void print0(String stream, String text);
  private void send(String text) {
    if (target == null) print0(name, text);
    else {
      try {
        target.write(text.getBytes());
      } catch (IOException ignored) {
        // A PrintStream never throws.
      }
    }
  }
  public void write(int value) { send("" + (char) value); }
  public void print(Object value) { send(String.valueOf(value)); }
  public void print(String value) { send(String.valueOf(value)); }
  public void print(char[] value) { send(String.valueOf(value)); }
  public void print(boolean value) { send("" + value); }
  public void print(char value) { send("" + value); }
  public void print(int value) { send("" + value); }
  public void print(long value) { send("" + value); }
  public void print(float value) { send("" + value); }
  public void print(double value) { send("" + value); }
  public void println() { send("\n"); }
  public void println(Object value) { send(String.valueOf(value) + "\n"); }
  public void println(String value) { send(value + "\n"); }
  public void println(char[] value) { send(String.valueOf(value) + "\n"); }
  public void println(boolean value) { send(value + "\n"); }
  public void println(char value) { send(value + "\n"); }
  public void println(int value) { send(value + "\n"); }
  public void println(long value) { send(value + "\n"); }
  public void println(float value) { send(value + "\n"); }
  public void println(double value) { send(value + "\n"); }
  public PrintStream printf(String format, Object... args) { send(String.format(format, args)); return this; }
  public PrintStream printf(Locale locale, String format, Object... args) { return printf(format, args); }
  public PrintStream format(String format, Object... args) { return printf(format, args); }
  public PrintStream append(CharSequence text) { send(String.valueOf(text)); return this; }
  public void flush() {}
  public void close() {}
}
