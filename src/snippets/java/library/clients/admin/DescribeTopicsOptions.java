package org.apache.kafka.clients.admin;

public class DescribeTopicsOptions extends AbstractOptions<DescribeTopicsOptions> {
}
