package org.apache.kafka.clients.admin;

import java.util.Collection;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.Node;

public class DescribeClusterResult {
    private final KafkaFuture<Collection<Node>> nodes;
    private final KafkaFuture<Node> controller;

    DescribeClusterResult(KafkaFuture<Collection<Node>> nodes, KafkaFuture<Node> controller) {
        this.nodes = nodes;
        this.controller = controller;
    }

    public KafkaFuture<Collection<Node>> nodes() {
        return nodes;
    }

    public KafkaFuture<Node> controller() {
        return controller;
    }
}
