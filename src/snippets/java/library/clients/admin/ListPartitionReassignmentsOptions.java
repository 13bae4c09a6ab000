package org.apache.kafka.clients.admin;

public class ListPartitionReassignmentsOptions extends AbstractOptions<ListPartitionReassignmentsOptions> {
}
