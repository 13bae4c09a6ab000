package org.apache.kafka.clients.consumer.internals;

import java.util.ConcurrentModificationException;

/** Sees to it that only one thread at a time is inside a consumer. Source: ClassicKafkaConsumer.acquire. */
public final class SingleThread {
    private static final long NO_CURRENT_THREAD = -1L;
    private long currentThread = NO_CURRENT_THREAD;
    private int entries;

    public synchronized void acquire() {
        Thread thread = Thread.currentThread();
        long id = thread.getId();
        if (currentThread != NO_CURRENT_THREAD && currentThread != id) {
            throw new ConcurrentModificationException("KafkaConsumer is not safe for multi-threaded access. "
                + "currentThread(name: " + thread.getName() + ", id: " + id + ") otherThread(id: " + currentThread + ")");
        }
        currentThread = id;
        entries++;
    }

    public synchronized void release() {
        entries--;
        if (entries == 0) currentThread = NO_CURRENT_THREAD;
    }
}
