package java.io;

public class IOException extends Exception {
  public IOException() { super(); }
  public IOException(String message) { super(message); }
  public IOException(String message, Throwable cause) { super(message, cause); }
  public IOException(Throwable cause) { super(cause); }
}

public class FileNotFoundException extends IOException {
  public FileNotFoundException() { super(); }
  public FileNotFoundException(String message) { super(message); }
}

public class EOFException extends IOException {
  public EOFException() { super(); }
  public EOFException(String message) { super(message); }
}

public class NotSerializableException extends IOException {
  public NotSerializableException() { super(); }
  public NotSerializableException(String message) { super(message); }
}

public class UnsupportedEncodingException extends IOException {
  public UnsupportedEncodingException() { super(); }
  public UnsupportedEncodingException(String message) { super(message); }
}

public class UncheckedIOException extends RuntimeException {
  public UncheckedIOException(IOException cause) { super(cause); }
  public UncheckedIOException(String message, IOException cause) { super(message, cause); }
}

public interface Serializable {}

public interface Closeable extends AutoCloseable {
  void close() throws IOException;
}

public interface Flushable {}
