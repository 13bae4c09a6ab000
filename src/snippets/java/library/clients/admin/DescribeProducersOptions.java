package org.apache.kafka.clients.admin;

public class DescribeProducersOptions extends AbstractOptions<DescribeProducersOptions> {
}
