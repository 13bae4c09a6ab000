package org.apache.kafka.clients.admin;

public class AlterConfigsOptions extends AbstractOptions<AlterConfigsOptions> {
}
