package java.util.concurrent;

public class ExecutionException extends Exception {
  public ExecutionException(String message) { super(message); }
  public ExecutionException(String message, Throwable cause) { super(message, cause); }
  public ExecutionException(Throwable cause) { super(cause); }
}

public class TimeoutException extends Exception {
  public TimeoutException() { super(); }
  public TimeoutException(String message) { super(message); }
}

public class CancellationException extends IllegalStateException {
  public CancellationException() { super(); }
  public CancellationException(String message) { super(message); }
}

public class CompletionException extends RuntimeException {
  public CompletionException() { super(); }
  public CompletionException(String message) { super(message); }
  public CompletionException(String message, Throwable cause) { super(message, cause); }
  public CompletionException(Throwable cause) { super(cause); }
}

public class RejectedExecutionException extends RuntimeException {
  public RejectedExecutionException() { super(); }
  public RejectedExecutionException(String message) { super(message); }
  public RejectedExecutionException(String message, Throwable cause) { super(message, cause); }
  public RejectedExecutionException(Throwable cause) { super(cause); }
}

public class BrokenBarrierException extends Exception {
  public BrokenBarrierException() { super(); }
  public BrokenBarrierException(String message) { super(message); }
}
