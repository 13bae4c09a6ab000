package org.apache.kafka.clients.admin;

import java.util.Collection;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.Node;

public class DescribeClusterResult {
    private final KafkaFuture<Collection<Node>> nodes;
    private final KafkaFuture<Node> controller;

    private final KafkaFuture<String> clusterId;

    DescribeClusterResult(KafkaFuture<Collection<Node>> nodes, KafkaFuture<Node> controller,
                          KafkaFuture<String> clusterId) {
        this.clusterId = clusterId;
        this.nodes = nodes;
        this.controller = controller;
    }

    public KafkaFuture<Collection<Node>> nodes() {
        return nodes;
    }

    public KafkaFuture<String> clusterId() {
        return clusterId;
    }

    public KafkaFuture<Node> controller() {
        return controller;
    }
}
