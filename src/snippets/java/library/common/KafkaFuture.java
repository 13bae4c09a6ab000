package org.apache.kafka.common;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.internals.KafkaFutureImpl;

public abstract class KafkaFuture<T> implements Future<T> {
    public interface BaseFunction<A, B> {
        B apply(A a);
    }

    public interface BiConsumer<A, B> {
        void accept(A a, B b);
    }

    public static <U> KafkaFuture<U> completedFuture(U value) {
        KafkaFutureImpl<U> future = new KafkaFutureImpl<>();
        future.complete(value);
        return future;
    }

    public static KafkaFuture<Void> allOf(KafkaFuture<?>... futures) {
        KafkaFutureImpl<Void> all = new KafkaFutureImpl<>();
        if (futures.length == 0) all.complete(null);
        int[] left = {futures.length};
        for (KafkaFuture<?> future : futures) {
            future.whenComplete((value, exception) -> {
                left[0]--;
                if (exception != null) all.completeExceptionally(exception);
                else if (left[0] == 0) all.complete(null);
            });
        }
        return all;
    }

    public abstract <R> KafkaFuture<R> thenApply(BaseFunction<T, R> function);

    public abstract KafkaFuture<T> whenComplete(BiConsumer<? super T, ? super Throwable> action);

    @Override
    public abstract boolean cancel(boolean mayInterruptIfRunning);

    @Override
    public abstract T get() throws InterruptedException, ExecutionException;

    @Override
    public abstract T get(long timeout, TimeUnit unit) throws InterruptedException, ExecutionException, TimeoutException;

    public abstract T getNow(T valueIfAbsent) throws InterruptedException, ExecutionException;

    @Override
    public abstract boolean isCancelled();

    public abstract boolean isCompletedExceptionally();

    @Override
    public abstract boolean isDone();
}
