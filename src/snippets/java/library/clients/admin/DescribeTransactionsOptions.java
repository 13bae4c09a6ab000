package org.apache.kafka.clients.admin;

public class DescribeTransactionsOptions extends AbstractOptions<DescribeTransactionsOptions> {
}
