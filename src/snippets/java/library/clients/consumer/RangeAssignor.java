package org.apache.kafka.clients.consumer;

/** Named in partition.assignment.strategy only; the assigning is done by the simulated client. */
public class RangeAssignor {
}
