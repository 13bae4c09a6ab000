package org.apache.kafka.clients.admin;

public class DescribeClusterOptions extends AbstractOptions<DescribeClusterOptions> {
}
