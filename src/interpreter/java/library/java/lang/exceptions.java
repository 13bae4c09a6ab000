package java.lang;

public class Exception extends Throwable {
  public Exception() { super(); }
  public Exception(String message) { super(message); }
  public Exception(String message, Throwable cause) { super(message, cause); }
  public Exception(Throwable cause) { super(cause); }
  protected Exception(String message, Throwable cause, boolean enableSuppression, boolean writableStackTrace) { super(message, cause, enableSuppression, writableStackTrace); }
}

public class Error extends Throwable {
  public Error() { super(); }
  public Error(String message) { super(message); }
  public Error(String message, Throwable cause) { super(message, cause); }
  public Error(Throwable cause) { super(cause); }
  protected Error(String message, Throwable cause, boolean enableSuppression, boolean writableStackTrace) { super(message, cause, enableSuppression, writableStackTrace); }
}

public class RuntimeException extends Exception {
  public RuntimeException() { super(); }
  public RuntimeException(String message) { super(message); }
  public RuntimeException(String message, Throwable cause) { super(message, cause); }
  public RuntimeException(Throwable cause) { super(cause); }
  protected RuntimeException(String message, Throwable cause, boolean enableSuppression, boolean writableStackTrace) { super(message, cause, enableSuppression, writableStackTrace); }
}

public class IllegalArgumentException extends RuntimeException {
  public IllegalArgumentException() { super(); }
  public IllegalArgumentException(String message) { super(message); }
  public IllegalArgumentException(String message, Throwable cause) { super(message, cause); }
  public IllegalArgumentException(Throwable cause) { super(cause); }
}

public class IllegalStateException extends RuntimeException {
  public IllegalStateException() { super(); }
  public IllegalStateException(String message) { super(message); }
  public IllegalStateException(String message, Throwable cause) { super(message, cause); }
  public IllegalStateException(Throwable cause) { super(cause); }
}

public class NumberFormatException extends IllegalArgumentException {
  public NumberFormatException() { super(); }
  public NumberFormatException(String message) { super(message); }
}

public class ArithmeticException extends RuntimeException {
  public ArithmeticException() { super(); }
  public ArithmeticException(String message) { super(message); }
}

public class NullPointerException extends RuntimeException {
  public NullPointerException() { super(); }
  public NullPointerException(String message) { super(message); }
}

public class ClassCastException extends RuntimeException {
  public ClassCastException() { super(); }
  public ClassCastException(String message) { super(message); }
}

public class IndexOutOfBoundsException extends RuntimeException {
  public IndexOutOfBoundsException() { super(); }
  public IndexOutOfBoundsException(String message) { super(message); }
  public IndexOutOfBoundsException(int index) { super("Index out of range: " + index); }
}

public class ArrayIndexOutOfBoundsException extends IndexOutOfBoundsException {
  public ArrayIndexOutOfBoundsException() { super(); }
  public ArrayIndexOutOfBoundsException(String message) { super(message); }
  public ArrayIndexOutOfBoundsException(int index) { super("Array index out of range: " + index); }
}

public class StringIndexOutOfBoundsException extends IndexOutOfBoundsException {
  public StringIndexOutOfBoundsException() { super(); }
  public StringIndexOutOfBoundsException(String message) { super(message); }
  public StringIndexOutOfBoundsException(int index) { super("String index out of range: " + index); }
}

public class NegativeArraySizeException extends RuntimeException {
  public NegativeArraySizeException() { super(); }
  public NegativeArraySizeException(String message) { super(message); }
}

public class ArrayStoreException extends RuntimeException {
  public ArrayStoreException() { super(); }
  public ArrayStoreException(String message) { super(message); }
}

public class UnsupportedOperationException extends RuntimeException {
  public UnsupportedOperationException() { super(); }
  public UnsupportedOperationException(String message) { super(message); }
  public UnsupportedOperationException(String message, Throwable cause) { super(message, cause); }
  public UnsupportedOperationException(Throwable cause) { super(cause); }
}

public class IllegalMonitorStateException extends RuntimeException {
  public IllegalMonitorStateException() { super(); }
  public IllegalMonitorStateException(String message) { super(message); }
}

public class IllegalThreadStateException extends IllegalArgumentException {
  public IllegalThreadStateException() { super(); }
  public IllegalThreadStateException(String message) { super(message); }
}

public class SecurityException extends RuntimeException {
  public SecurityException() { super(); }
  public SecurityException(String message) { super(message); }
  public SecurityException(String message, Throwable cause) { super(message, cause); }
  public SecurityException(Throwable cause) { super(cause); }
}

public class CloneNotSupportedException extends Exception {
  public CloneNotSupportedException() { super(); }
  public CloneNotSupportedException(String message) { super(message); }
}

public class InterruptedException extends Exception {
  public InterruptedException() { super(); }
  public InterruptedException(String message) { super(message); }
}

public class ReflectiveOperationException extends Exception {
  public ReflectiveOperationException() { super(); }
  public ReflectiveOperationException(String message) { super(message); }
  public ReflectiveOperationException(String message, Throwable cause) { super(message, cause); }
  public ReflectiveOperationException(Throwable cause) { super(cause); }
}

public class ClassNotFoundException extends ReflectiveOperationException {
  public ClassNotFoundException() { super(); }
  public ClassNotFoundException(String message) { super(message); }
  public ClassNotFoundException(String message, Throwable cause) { super(message, cause); }
}

public class VirtualMachineError extends Error {
  public VirtualMachineError() { super(); }
  public VirtualMachineError(String message) { super(message); }
  public VirtualMachineError(String message, Throwable cause) { super(message, cause); }
  public VirtualMachineError(Throwable cause) { super(cause); }
}

public class StackOverflowError extends VirtualMachineError {
  public StackOverflowError() { super(); }
  public StackOverflowError(String message) { super(message); }
}

public class OutOfMemoryError extends VirtualMachineError {
  public OutOfMemoryError() { super(); }
  public OutOfMemoryError(String message) { super(message); }
}

public class LinkageError extends Error {
  public LinkageError() { super(); }
  public LinkageError(String message) { super(message); }
  public LinkageError(String message, Throwable cause) { super(message, cause); }
}

public class NoClassDefFoundError extends LinkageError {
  public NoClassDefFoundError() { super(); }
  public NoClassDefFoundError(String message) { super(message); }
}

public class ExceptionInInitializerError extends LinkageError {
  public ExceptionInInitializerError() { super(); }
  public ExceptionInInitializerError(String message) { super(message); }
}

public class IncompatibleClassChangeError extends LinkageError {
  public IncompatibleClassChangeError() { super(); }
  public IncompatibleClassChangeError(String message) { super(message); }
}

public class AbstractMethodError extends IncompatibleClassChangeError {
  public AbstractMethodError() { super(); }
  public AbstractMethodError(String message) { super(message); }
}

public class AssertionError extends Error {
  public AssertionError() { super(); }
  public AssertionError(Object detail) { super(String.valueOf(detail)); if (detail instanceof Throwable) initCause((Throwable) detail); }
  public AssertionError(String message, Throwable cause) { super(message, cause); }
}
