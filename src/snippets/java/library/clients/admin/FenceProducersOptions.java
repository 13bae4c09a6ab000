package org.apache.kafka.clients.admin;

public class FenceProducersOptions extends AbstractOptions<FenceProducersOptions> {
}
