package org.apache.kafka.common;

import java.util.Objects;

public class Node {
    private static final Node NO_NODE = new Node(-1, "", -1);

    private final int id;
    private final String host;
    private final int port;
    private final String rack;

    public Node(int id, String host, int port) {
        this(id, host, port, null);
    }

    public Node(int id, String host, int port, String rack) {
        this.id = id;
        this.host = host;
        this.port = port;
        this.rack = rack;
    }

    public static Node noNode() {
        return NO_NODE;
    }

    public boolean isEmpty() {
        return host == null || host.isEmpty() || port < 0;
    }

    public int id() {
        return id;
    }

    public String idString() {
        return Integer.toString(id);
    }

    public String host() {
        return host;
    }

    public int port() {
        return port;
    }

    public boolean hasRack() {
        return rack != null;
    }

    public String rack() {
        return rack;
    }

    @Override
    public int hashCode() {
        int result = 31 + (host == null ? 0 : host.hashCode());
        result = 31 * result + id;
        result = 31 * result + port;
        result = 31 * result + (rack == null ? 0 : rack.hashCode());
        //#only 4.3
        result = 31 * result + 1237;
        //#end
        return result;
    }

    @Override
    public boolean equals(Object other) {
        if (this == other) return true;
        if (!(other instanceof Node)) return false;
        Node that = (Node) other;
        return id == that.id && port == that.port && Objects.equals(host, that.host) && Objects.equals(rack, that.rack);
    }

    @Override
    public String toString() {
        String text = host + ":" + port + " (id: " + id + " rack: " + rack;
        //#only 4.3
        text = text + " isFenced: false";
        //#end
        return text + ")";
    }
}
