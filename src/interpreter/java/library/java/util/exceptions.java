package java.util;

public class NoSuchElementException extends RuntimeException {
  public NoSuchElementException() { super(); }
  public NoSuchElementException(String message) { super(message); }
  public NoSuchElementException(String message, Throwable cause) { super(message, cause); }
  public NoSuchElementException(Throwable cause) { super(cause); }
}

public class InputMismatchException extends NoSuchElementException {
  public InputMismatchException() { super(); }
  public InputMismatchException(String message) { super(message); }
}

public class ConcurrentModificationException extends RuntimeException {
  public ConcurrentModificationException() { super(); }
  public ConcurrentModificationException(String message) { super(message); }
  public ConcurrentModificationException(String message, Throwable cause) { super(message, cause); }
  public ConcurrentModificationException(Throwable cause) { super(cause); }
}

public class EmptyStackException extends RuntimeException {
  public EmptyStackException() { super(); }
}

public class MissingResourceException extends RuntimeException {
  public MissingResourceException() { super(); }
  public MissingResourceException(String message) { super(message); }
}

public class IllegalFormatException extends IllegalArgumentException {
  public IllegalFormatException() { super(); }
  public IllegalFormatException(String message) { super(message); }
}

public class MissingFormatArgumentException extends IllegalFormatException {
  public MissingFormatArgumentException() { super(); }
  public MissingFormatArgumentException(String message) { super(message); }
}

public class IllegalFormatConversionException extends IllegalFormatException {
  public IllegalFormatConversionException() { super(); }
  public IllegalFormatConversionException(String message) { super(message); }
}

public class UnknownFormatConversionException extends IllegalFormatException {
  public UnknownFormatConversionException() { super(); }
  public UnknownFormatConversionException(String message) { super(message); }
}

public class DuplicateFormatFlagsException extends IllegalFormatException {}

public class FormatFlagsConversionMismatchException extends IllegalFormatException {}

public class IllegalFormatArgumentIndexException extends IllegalFormatException {}

public class IllegalFormatCodePointException extends IllegalFormatException {}

public class IllegalFormatFlagsException extends IllegalFormatException {}

public class IllegalFormatPrecisionException extends IllegalFormatException {}

public class IllegalFormatWidthException extends IllegalFormatException {}

public class MissingFormatWidthException extends IllegalFormatException {}
