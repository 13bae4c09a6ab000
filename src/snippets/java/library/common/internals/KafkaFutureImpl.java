package org.apache.kafka.common.internals;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.KafkaFuture;

public class KafkaFutureImpl<T> extends KafkaFuture<T> {
    private boolean done;
    private T value;
    private Throwable exception;
    private final List<Runnable> waiters = new ArrayList<>();

    public boolean complete(T newValue) {
        return finish(newValue, null);
    }

    public boolean completeExceptionally(Throwable newException) {
        return finish(null, newException);
    }

    private boolean finish(T newValue, Throwable newException) {
        List<Runnable> toRun;
        synchronized (this) {
            if (done) return false;
            done = true;
            value = newValue;
            exception = newException;
            toRun = new ArrayList<>(waiters);
            waiters.clear();
            notifyAll();
        }
        for (Runnable waiter : toRun) waiter.run();
        return true;
    }

    private void whenDone(Runnable action) {
        synchronized (this) {
            if (!done) {
                waiters.add(action);
                return;
            }
        }
        action.run();
    }

    @Override
    public <R> KafkaFuture<R> thenApply(KafkaFuture.BaseFunction<T, R> function) {
        KafkaFutureImpl<R> next = new KafkaFutureImpl<>();
        whenDone(() -> {
            if (exception != null) {
                next.completeExceptionally(exception);
                return;
            }
            try {
                next.complete(function.apply(value));
            } catch (Throwable thrown) {
                next.completeExceptionally(thrown);
            }
        });
        return next;
    }

    @Override
    public KafkaFuture<T> whenComplete(KafkaFuture.BiConsumer<? super T, ? super Throwable> action) {
        KafkaFutureImpl<T> next = new KafkaFutureImpl<>();
        whenDone(() -> {
            try {
                action.accept(value, exception);
                next.finish(value, exception);
            } catch (Throwable thrown) {
                next.completeExceptionally(exception != null ? exception : thrown);
            }
        });
        return next;
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
        return completeExceptionally(new CancellationException()) || isCancelled();
    }

    @Override
    public synchronized T get() throws InterruptedException, ExecutionException {
        while (!done) wait();
        return result();
    }

    @Override
    public synchronized T get(long timeout, TimeUnit unit) throws InterruptedException, ExecutionException, TimeoutException {
        long deadline = System.currentTimeMillis() + unit.toMillis(timeout);
        while (!done) {
            long left = deadline - System.currentTimeMillis();
            if (left <= 0) throw new TimeoutException();
            wait(left);
        }
        return result();
    }

    private T result() throws ExecutionException {
        if (exception instanceof CancellationException) throw (CancellationException) exception;
        if (exception != null) throw new ExecutionException(exception);
        return value;
    }

    @Override
    public synchronized T getNow(T valueIfAbsent) throws InterruptedException, ExecutionException {
        return done ? result() : valueIfAbsent;
    }

    @Override
    public synchronized boolean isCancelled() {
        return exception instanceof CancellationException;
    }

    @Override
    public synchronized boolean isCompletedExceptionally() {
        return exception != null;
    }

    @Override
    public synchronized boolean isDone() {
        return done;
    }
}
