package org.apache.kafka.clients.admin;

import java.util.Optional;

//#only 4.3
public class MemberDescription {
    private final String memberId;
    private final Optional<String> groupInstanceId;
    private final String clientId;
    private final String host;
    private final MemberAssignment assignment;

    public MemberDescription(String memberId, Optional<String> groupInstanceId, String clientId, String host,
                             MemberAssignment assignment) {
        this.memberId = memberId;
        this.groupInstanceId = groupInstanceId;
        this.clientId = clientId;
        this.host = host;
        this.assignment = assignment;
    }

    public String consumerId() {
        return memberId;
    }

    public Optional<String> groupInstanceId() {
        return groupInstanceId;
    }

    public String clientId() {
        return clientId;
    }

    public String host() {
        return host;
    }

    public MemberAssignment assignment() {
        return assignment;
    }
}
//#end
