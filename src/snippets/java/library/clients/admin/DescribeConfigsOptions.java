package org.apache.kafka.clients.admin;

public class DescribeConfigsOptions extends AbstractOptions<DescribeConfigsOptions> {
}
