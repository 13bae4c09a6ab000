package java.io;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The disk of the simulated machine: gone when the program ends, and but for what its host gives empty when it begins. */
public final class Disk {
  private static final Map<String, byte[]> files = new HashMap<>();
  private static final Set<String> folders = new HashSet<>(java.util.List.of("/", "/tmp", "/work"));
  private Disk() {}
  /** The path from the root, without dots; the program runs in /work. */
  public static String absolute(String path) {
    String[] names = (path.startsWith("/") ? path : "/work/" + path).split("/");
    StringBuilder all = new StringBuilder();
    for (String name : names) {
      if (name.equals("..")) all.setLength(Math.max(0, all.lastIndexOf("/")));
      else if (!name.isEmpty() && !name.equals(".")) all.append("/").append(name);
    }
    return all.length() == 0 ? "/" : all.toString();
  }
  public static boolean isFolder(String path) { return folders.contains(absolute(path)); }
  public static boolean isFile(String path) { return bytesOf(path) != null; }
  /** The content of a file, null when there is none: what the program wrote, or what the machine's host has put there. */
  public static byte[] bytesOf(String path) {
    byte[] written = files.get(absolute(path));
    if (written != null) return written;
    String given = isFolder(path) ? null : given(absolute(path));
    return given == null ? null : given.getBytes();
  }
  private static native String given(String path);
  public static boolean hasParent(String path) {
    String whole = absolute(path);
    return folders.contains(whole.substring(0, Math.max(1, whole.lastIndexOf("/"))));
  }
  public static void write(String path, byte[] bytes) { files.put(absolute(path), bytes); }
  public static void append(String path, byte[] more) {
    byte[] bytes = bytesOf(path);
    byte[] all = java.util.Arrays.copyOf(bytes, bytes.length + more.length);
    System.arraycopy(more, 0, all, bytes.length, more.length);
    write(path, all);
  }
  public static boolean makeFolder(String path) { return !isFile(path) && hasParent(path) && folders.add(absolute(path)); }
  public static boolean delete(String path) {
    String whole = absolute(path);
    if (files.remove(whole) != null) return true;
    String inside = whole + "/";
    for (String each : files.keySet()) if (each.startsWith(inside)) return false;
    for (String each : folders) if (each.startsWith(inside)) return false;
    return folders.remove(whole);
  }
  static String whyNot(String path) { return isFolder(path) ? " (Is a directory)" : " (No such file or directory)"; }
  /** Opens a file for writing. */
  static void open(String path, boolean appends) throws FileNotFoundException {
    if (isFolder(path) || !hasParent(path)) throw new FileNotFoundException(path + whyNot(path));
    if (!appends || !isFile(path)) write(path, new byte[0]);
  }
}

public class File implements Comparable<File>, Serializable {
  public static final String separator = "/";
  public static final char separatorChar = '/';
  public static final String pathSeparator = ":";
  private final String path;
  public File(String path) {
    String plain = path.replaceAll("/+", "/");
    this.path = plain.length() > 1 && plain.endsWith("/") ? plain.substring(0, plain.length() - 1) : plain;
  }
  public File(String parent, String child) { this(parent == null ? child : parent + "/" + child); }
  public File(File parent, String child) { this(parent == null ? child : parent.path + "/" + child); }
  public String getName() { return path.substring(path.lastIndexOf("/") + 1); }
  public String getPath() { return path; }
  public String getParent() {
    int slash = path.lastIndexOf("/");
    if (slash < 0 || path.equals("/")) return null;
    return slash == 0 ? "/" : path.substring(0, slash);
  }
  public File getParentFile() { return getParent() == null ? null : new File(getParent()); }
  public String getAbsolutePath() { return isAbsolute() ? path : path.isEmpty() ? "/work" : "/work/" + path; }
  public File getAbsoluteFile() { return new File(getAbsolutePath()); }
  public String getCanonicalPath() throws IOException { return Disk.absolute(path); }
  public boolean isAbsolute() { return path.startsWith("/"); }
  public boolean exists() { return isFile() || isDirectory(); }
  public boolean isFile() { return Disk.isFile(path); }
  public boolean isDirectory() { return Disk.isFolder(path); }
  public boolean canRead() { return exists(); }
  public boolean canWrite() { return exists(); }
  public long length() { return isFile() ? Disk.bytesOf(path).length : 0L; }
  public boolean createNewFile() throws IOException {
    if (exists()) return false;
    if (!Disk.hasParent(path)) throw new IOException("No such file or directory");
    Disk.write(path, new byte[0]);
    return true;
  }
  public boolean delete() { return Disk.delete(path); }
  public void deleteOnExit() {}
  public boolean mkdir() { return Disk.makeFolder(path); }
  public boolean mkdirs() {
    if (exists()) return false;
    File parent = getAbsoluteFile().getParentFile();
    if (parent != null && !parent.exists()) parent.mkdirs();
    return mkdir();
  }
  public Path toPath() { return Path.of(path); }
  public int compareTo(File other) { return path.compareTo(other.path); }
  public boolean equals(Object other) { return other instanceof File && ((File) other).path.equals(path); }
  public int hashCode() { return path.hashCode() ^ 1234321; }
  public String toString() { return path; }
}

public class FileOutputStream extends OutputStream {
  private final String path;
  public FileOutputStream(String path) throws FileNotFoundException { this(path, false); }
  public FileOutputStream(File file) throws FileNotFoundException { this(file.getPath(), false); }
  public FileOutputStream(File file, boolean append) throws FileNotFoundException { this(file.getPath(), append); }
  public FileOutputStream(String path, boolean append) throws FileNotFoundException {
    Disk.open(path, append);
    this.path = path;
  }
  public void write(int value) throws IOException { write(new byte[] {(byte) value}); }
  public void write(byte[] bytes) throws IOException { Disk.append(path, bytes); }
}

public class ByteArrayInputStream extends InputStream {
  private final byte[] bytes;
  private final int end;
  private int at;
  public ByteArrayInputStream(byte[] bytes) { this(bytes, 0, bytes.length); }
  public ByteArrayInputStream(byte[] bytes, int offset, int length) {
    this.bytes = bytes;
    at = offset;
    end = Math.min(offset + length, bytes.length);
  }
  public int read() { return at < end ? bytes[at++] & 0xff : -1; }
  public int available() { return end - at; }
  public void close() throws IOException {}
}

public class OutputStreamWriter extends Writer {
  private final OutputStream target;
  public OutputStreamWriter(OutputStream target) { this.target = target; }
  public OutputStreamWriter(OutputStream target, java.nio.charset.Charset charset) { this.target = target; }
  public void write(String text) {
    try {
      target.write(text.getBytes());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}

public class FileWriter extends OutputStreamWriter {
  public FileWriter(String path) throws IOException { super(new FileOutputStream(path)); }
  public FileWriter(String path, boolean append) throws IOException { super(new FileOutputStream(path, append)); }
  public FileWriter(File file) throws IOException { super(new FileOutputStream(file)); }
  public FileWriter(File file, boolean append) throws IOException { super(new FileOutputStream(file, append)); }
}

public class BufferedWriter extends Writer {
  private final Writer target;
  public BufferedWriter(Writer target) { this.target = target; }
  public BufferedWriter(Writer target, int size) { this(target); }
  public void write(String text) { target.write(text); }
  public void newLine() throws IOException { write("\n"); }
  public void close() throws IOException { target.close(); }
}

public class DataOutputStream extends OutputStream {
  private final OutputStream target;
  private int written;
  public DataOutputStream(OutputStream target) { this.target = target; }
  public final int size() { return written; }
  public void write(int value) throws IOException {
    target.write(value);
    written++;
  }
  private void writeBytes(int count, long value) throws IOException {
    for (int i = count - 1; i >= 0; i--) write((int) (value >> 8 * i) & 0xff);
  }
  public final void writeBoolean(boolean value) throws IOException { write(value ? 1 : 0); }
  public final void writeByte(int value) throws IOException { write(value); }
  public final void writeShort(int value) throws IOException { writeBytes(2, value); }
  public final void writeInt(int value) throws IOException { writeBytes(4, value); }
  public final void writeLong(long value) throws IOException { writeBytes(8, value); }
  public final void writeFloat(float value) throws IOException { writeInt(Float.floatToIntBits(value)); }
  public final void writeDouble(double value) throws IOException { writeLong(Double.doubleToLongBits(value)); }
  public void flush() throws IOException { target.flush(); }
  public void close() throws IOException { target.close(); }
}

public class DataInputStream extends InputStream {
  private final InputStream source;
  public DataInputStream(InputStream source) { this.source = source; }
  public int read() throws IOException { return source.read(); }
  private long readBytes(int count) throws IOException {
    long value = 0L;
    for (int i = 0; i < count; i++) {
      int next = read();
      if (next < 0) throw new EOFException();
      value = value << 8 | next;
    }
    return value;
  }
  public final boolean readBoolean() throws IOException { return readBytes(1) != 0L; }
  public final byte readByte() throws IOException { return (byte) readBytes(1); }
  public final short readShort() throws IOException { return (short) readBytes(2); }
  public final int readInt() throws IOException { return (int) readBytes(4); }
  public final long readLong() throws IOException { return readBytes(8); }
  public final float readFloat() throws IOException { return Float.intBitsToFloat(readInt()); }
  public final double readDouble() throws IOException { return Double.longBitsToDouble(readLong()); }
  public void close() throws IOException { source.close(); }
}
