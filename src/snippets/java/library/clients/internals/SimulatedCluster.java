package org.apache.kafka.clients.internals;

/**
 * The border to the simulated world. Every call answers {"value", value} or {"throw", class, message, cause}, where
 * a cause is {class, message, cause} again; `value` turns that into a value or an exception thrown here.
 */
public final class SimulatedCluster {
    private SimulatedCluster() {
    }

    /** The value of an answer. */
    public static Object value(Object answer) {
        Object[] parts = (Object[]) answer;
        if (parts[0].equals("value")) return parts[1];
        throw ExceptionsByName.of(parts, 1);
    }

    /** The exception described by {class, message, cause}, or null for null. */
    public static RuntimeException exception(Object description) {
        return description == null ? null : ExceptionsByName.of((Object[]) description, 0);
    }

    public static native Object createProducer(Object[] config);

    public static native Object send(int client, String topic, Object partition, Object timestamp, byte[] key,
                                     byte[] value, Object[] headers);

    /** The outcomes of sends, or null when the producer is closed and there are no more. */
    public static native Object takeCompletions(int client);

    public static native Object flush(int client);

    public static native Object initTransactions(int client);

    public static native Object beginTransaction(int client);

    public static native Object sendOffsetsToTransaction(int client, Object[] offsets, Object[] group);

    public static native Object commitTransaction(int client);

    public static native Object abortTransaction(int client);

    public static native Object closeProducer(int client, long timeoutMs);

    public static native Object partitionsFor(int client, String topic);

    public static native Object createConsumer(Object[] config);

    public static native Object subscribe(int client, Object[] topics, boolean hasListener);

    public static native Object unsubscribe(int client);

    public static native Object assign(int client, Object[] partitions);

    public static native Object poll(int client, long timeoutMs, boolean waitForAssignment);

    public static native Object commitSync(int client, Object[] offsets, long timeoutMs);

    public static native Object commitAsync(int client, Object[] offsets);

    public static native Object committed(int client, Object[] partitions, long timeoutMs);

    public static native Object position(int client, String topic, int partition, long timeoutMs);

    public static native Object seek(int client, String topic, int partition, long offset);

    public static native Object seekToBeginning(int client, Object[] partitions);

    public static native Object seekToEnd(int client, Object[] partitions);

    public static native Object beginningOffsets(int client, Object[] partitions, long timeoutMs);

    public static native Object endOffsets(int client, Object[] partitions, long timeoutMs);

    public static native Object offsetsForTimes(int client, Object[] times, long timeoutMs);

    public static native Object topicPartitions(int client, String topic, long timeoutMs);

    public static native Object allTopics(int client, long timeoutMs);

    public static native Object subscribePattern(int client, String pattern, int flags, boolean hasListener);

    public static native Object subscribeRemotePattern(int client, String pattern, boolean hasListener);

    public static native Object seekWithEpoch(int client, String topic, int partition, long offset, int epoch);

    public static native Object currentLag(int client, String topic, int partition);

    public static native Object callbackThrew(int client, boolean hasEscaped);

    public static native Object enforceRebalance(int client, String reason);

    public static native Object setMembershipOperation(int client, String operation);

    public static native Object pause(int client, Object[] partitions);

    public static native Object resume(int client, Object[] partitions);

    public static native Object paused(int client);

    public static native Object assignment(int client);

    public static native Object subscription(int client);

    public static native Object groupMetadata(int client);

    public static native Object wakeup(int client);

    public static native Object closeConsumer(int client, long timeoutMs);

    public static native Object createAdmin(Object[] config);

    public static native Object createTopics(int client, Object[] topics, boolean validateOnly);

    public static native Object listTopics(int client, boolean listsInternal);

    public static native Object deleteTopics(int client, Object[] topics, Object[] topicIds);

    public static native Object createPartitions(int client, Object[] topics, boolean validateOnly);

    public static native Object describeCluster(int client);

    public static native Object describeConfigs(int client, Object[] resources);

    public static native Object alterConfigs(int client, Object[] changes, boolean validateOnly);

    public static native Object electLeaders(int client, int electionType, Object[] partitions);

    public static native Object alterReassignments(int client, Object[] partitions, boolean allowFactorChange);

    public static native Object listReassignments(int client, Object[] partitions);

    public static native Object describeTransactions(int client, Object[] transactionalIds);

    public static native Object listTransactions(int client, Object[] states, Object[] producerIds, long durationMs,
                                                 String pattern);

    public static native Object fenceProducers(int client, Object[] transactionalIds, int transactionTimeoutMs);

    public static native Object describeProducers(int client, Object[] partitions);

    public static native Object listOffsets(int client, Object[] times, int isolationLevel);

    public static native Object listGroups(int client);

    public static native Object describeGroups(int client, Object[] groups);

    public static native Object deleteGroups(int client, Object[] groups);

    public static native Object listGroupOffsets(int client, String group, boolean requireStable);

    public static native Object alterGroupOffsets(int client, String group, Object[] offsets);

    public static native Object describeTopics(int client, Object[] topics, Object[] topicIds);

    public static native Object setAdminTimeout(int client, int timeoutMs);

    public static native Object closeAdmin(int client);

    /** A line of the client's log, which goes where the program's logging framework sends it. */
    public static native void log(String level, String logger, String message);
}
