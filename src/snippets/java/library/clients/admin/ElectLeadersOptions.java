package org.apache.kafka.clients.admin;

public class ElectLeadersOptions extends AbstractOptions<ElectLeadersOptions> {
}
