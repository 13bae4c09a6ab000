package java.nio.file;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.Disk;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.FileReader;
import java.io.FileWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

public class FileSystemException extends IOException {
  private final String file;
  public FileSystemException(String file) { this(file, null, null); }
  public FileSystemException(String file, String other, String reason) {
    super(reason);
    this.file = file;
  }
  public String getFile() { return file; }
  public String getReason() { return super.getMessage(); }
  public String getMessage() { return getReason() == null ? file : file + ": " + getReason(); }
}

public class NoSuchFileException extends FileSystemException {
  public NoSuchFileException(String file) { super(file); }
}

public class FileAlreadyExistsException extends FileSystemException {
  public FileAlreadyExistsException(String file) { super(file); }
}

public interface OpenOption {}

public interface CopyOption {}

public enum StandardOpenOption implements OpenOption {
  READ, WRITE, APPEND, TRUNCATE_EXISTING, CREATE, CREATE_NEW, DELETE_ON_CLOSE, SPARSE, SYNC, DSYNC
}

public enum LinkOption implements OpenOption, CopyOption { NOFOLLOW_LINKS }

public interface Path extends Comparable<Path> {
  static Path of(String first, String... more) {
    StringBuilder all = new StringBuilder(first);
    for (String each : more) {
      if (each.isEmpty()) continue;
      if (all.length() > 0) all.append("/");
      all.append(each);
    }
    return new UnixPath(new File(all.toString()).getPath());
  }
  Path getFileName();
  Path getParent();
  boolean isAbsolute();
  Path resolve(String other);
  Path resolve(Path other);
  Path resolveSibling(String other);
  Path toAbsolutePath();
  Path normalize();
  boolean startsWith(String other);
  boolean endsWith(String other);
  File toFile();
}

final class UnixPath implements Path {
  private final String text;
  UnixPath(String text) { this.text = text; }
  public Path getFileName() { return text.equals("/") ? null : new UnixPath(text.substring(text.lastIndexOf("/") + 1)); }
  public Path getParent() {
    String parent = toFile().getParent();
    return parent == null ? null : new UnixPath(parent);
  }
  public boolean isAbsolute() { return text.startsWith("/"); }
  public Path resolve(String other) {
    if (other.startsWith("/") || text.isEmpty()) return Path.of(other);
    return other.isEmpty() ? this : Path.of(text, other);
  }
  public Path resolve(Path other) { return resolve(other.toString()); }
  public Path resolveSibling(String other) { return getParent() == null ? Path.of(other) : getParent().resolve(other); }
  public Path toAbsolutePath() { return new UnixPath(toFile().getAbsolutePath()); }
  public Path normalize() {
    List<String> names = new ArrayList<>();
    for (String name : text.split("/")) {
      int last = names.size() - 1;
      if (name.equals("..") && last >= 0 && !names.get(last).equals("..")) names.remove(last);
      else if (!name.isEmpty() && !name.equals(".") && !(name.equals("..") && isAbsolute())) names.add(name);
    }
    return new UnixPath((isAbsolute() ? "/" : "") + String.join("/", names));
  }
  public boolean startsWith(String other) { return text.equals(other) || text.startsWith(other.endsWith("/") ? other : other + "/"); }
  public boolean endsWith(String other) { return text.equals(other) || text.endsWith("/" + other); }
  public File toFile() { return new File(text); }
  public int compareTo(Path other) { return text.compareTo(other.toString()); }
  public boolean equals(Object other) { return other instanceof UnixPath && ((UnixPath) other).text.equals(text); }
  public int hashCode() { return text.hashCode(); }
  public String toString() { return text; }
}

public final class Paths {
  private Paths() {}
  public static Path get(String first, String... more) { return Path.of(first, more); }
}

public final class Files {
  private Files() {}
  public static boolean exists(Path path, LinkOption... options) { return path.toFile().exists(); }
  public static boolean notExists(Path path, LinkOption... options) { return !exists(path); }
  public static boolean isRegularFile(Path path, LinkOption... options) { return path.toFile().isFile(); }
  public static boolean isDirectory(Path path, LinkOption... options) { return path.toFile().isDirectory(); }
  public static boolean isReadable(Path path) { return exists(path); }
  public static long size(Path path) throws IOException { return readAllBytes(path).length; }
  public static byte[] readAllBytes(Path path) throws IOException {
    try (InputStream stream = newInputStream(path)) {
      return stream.readAllBytes();
    }
  }
  public static String readString(Path path) throws IOException { return new String(readAllBytes(path)); }
  public static String readString(Path path, Charset charset) throws IOException { return readString(path); }
  public static List<String> readAllLines(Path path) throws IOException {
    List<String> lines = new ArrayList<>();
    try (BufferedReader reader = newBufferedReader(path)) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) lines.add(line);
    }
    return lines;
  }
  public static List<String> readAllLines(Path path, Charset charset) throws IOException { return readAllLines(path); }
  public static Stream<String> lines(Path path) throws IOException { return readAllLines(path).stream(); }
  public static Stream<String> lines(Path path, Charset charset) throws IOException { return lines(path); }
  public static InputStream newInputStream(Path path, OpenOption... options) throws IOException {
    try {
      return new FileInputStream(path.toString());
    } catch (java.io.FileNotFoundException missing) {
      throw new NoSuchFileException(path.toString());
    }
  }
  public static BufferedReader newBufferedReader(Path path) throws IOException {
    return new BufferedReader(new java.io.InputStreamReader(newInputStream(path)));
  }
  public static BufferedReader newBufferedReader(Path path, Charset charset) throws IOException { return newBufferedReader(path); }
  /** Whether to append; without options a file is made or emptied. */
  private static boolean opened(Path path, OpenOption[] options) throws IOException {
    List<OpenOption> all = List.of(options);
    boolean isNew = all.contains(StandardOpenOption.CREATE_NEW);
    if (isNew && exists(path)) throw new FileAlreadyExistsException(path.toString());
    boolean mayMake = isNew || options.length == 0 || all.contains(StandardOpenOption.CREATE);
    if (!Disk.hasParent(path.toString()) || (!mayMake && !exists(path))) throw new NoSuchFileException(path.toString());
    return options.length > 0 && !all.contains(StandardOpenOption.TRUNCATE_EXISTING);
  }
  public static OutputStream newOutputStream(Path path, OpenOption... options) throws IOException {
    return new FileOutputStream(path.toString(), opened(path, options));
  }
  public static BufferedWriter newBufferedWriter(Path path, OpenOption... options) throws IOException {
    return new BufferedWriter(new FileWriter(path.toString(), opened(path, options)));
  }
  public static BufferedWriter newBufferedWriter(Path path, Charset charset, OpenOption... options) throws IOException {
    return newBufferedWriter(path, options);
  }
  public static Path write(Path path, byte[] bytes, OpenOption... options) throws IOException {
    newOutputStream(path, options).write(bytes);
    return path;
  }
  public static Path write(Path path, Iterable<? extends CharSequence> lines, OpenOption... options) throws IOException {
    StringBuilder text = new StringBuilder();
    for (CharSequence line : lines) text.append(line).append("\n");
    return writeString(path, text, options);
  }
  public static Path write(Path path, Iterable<? extends CharSequence> lines, Charset charset, OpenOption... options) throws IOException {
    return write(path, lines, options);
  }
  public static Path writeString(Path path, CharSequence text, OpenOption... options) throws IOException {
    return write(path, text.toString().getBytes(), options);
  }
  public static boolean deleteIfExists(Path path) throws IOException { return path.toFile().delete(); }
  public static void delete(Path path) throws IOException {
    if (!deleteIfExists(path)) throw new NoSuchFileException(path.toString());
  }
}
