package org.apache.kafka.clients.producer.internals;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.RecordMetadata;

/** The outcome of one send. */
public final class FutureRecordMetadata implements Future<RecordMetadata> {
    private boolean done;
    private RecordMetadata metadata;
    private Exception exception;

    public synchronized void finish(RecordMetadata newMetadata, Exception newException) {
        metadata = newMetadata;
        exception = newException;
        done = true;
        notifyAll();
    }

    /** A send that failed at once. */
    public static FutureRecordMetadata failed(Exception exception) {
        FutureRecordMetadata future = new FutureRecordMetadata();
        future.finish(null, exception);
        return future;
    }

    @Override
    public boolean cancel(boolean interrupt) {
        return false;
    }

    @Override
    public boolean isCancelled() {
        return false;
    }

    @Override
    public synchronized RecordMetadata get() throws InterruptedException, ExecutionException {
        while (!done) wait();
        return valueOrError();
    }

    @Override
    public synchronized RecordMetadata get(long timeout, TimeUnit unit)
        throws InterruptedException, ExecutionException, TimeoutException {
        long waitMs = unit.toMillis(timeout);
        long deadline = System.currentTimeMillis() + waitMs;
        while (!done) {
            long left = deadline - System.currentTimeMillis();
            if (left <= 0) throw new TimeoutException("Timeout after waiting for " + waitMs + " ms.");
            wait(left);
        }
        return valueOrError();
    }

    private RecordMetadata valueOrError() throws ExecutionException {
        if (exception != null) throw new ExecutionException(exception);
        return metadata;
    }

    @Override
    public synchronized boolean isDone() {
        return done;
    }
}
