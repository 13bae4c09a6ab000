package org.apache.kafka.clients.admin;

import java.util.Optional;

public class MemberDescription {
    private final String memberId;
    private final Optional<String> groupInstanceId;
    //#only 4.3
    private final Optional<String> rackId;
    private final Optional<Integer> memberEpoch;
    private final Optional<Boolean> upgraded;
    //#end
    private final String clientId;
    private final String host;
    private final MemberAssignment assignment;
    private final Optional<MemberAssignment> targetAssignment;
    //#only 3.9

    public MemberDescription(String memberId, Optional<String> groupInstanceId, String clientId, String host,
                             MemberAssignment assignment, Optional<MemberAssignment> targetAssignment) {
        this.memberId = memberId;
        this.groupInstanceId = groupInstanceId;
        this.clientId = clientId;
        this.host = host;
        this.assignment = assignment;
        this.targetAssignment = targetAssignment;
    }
    //#end
    //#only 4.3

    public MemberDescription(String memberId, Optional<String> groupInstanceId, Optional<String> rackId,
                             String clientId, String host, MemberAssignment assignment,
                             Optional<MemberAssignment> targetAssignment, Optional<Integer> memberEpoch,
                             Optional<Boolean> upgraded) {
        this.memberId = memberId;
        this.groupInstanceId = groupInstanceId;
        this.clientId = clientId;
        this.host = host;
        this.assignment = assignment;
        this.rackId = rackId;
        this.targetAssignment = targetAssignment;
        this.memberEpoch = memberEpoch;
        this.upgraded = upgraded;
    }

    public Optional<String> rackId() {
        return rackId;
    }

    public Optional<Integer> memberEpoch() {
        return memberEpoch;
    }

    /** Whether a member of a consumer group uses the consumer protocol; empty for one of a classic group. */
    public Optional<Boolean> upgraded() {
        return upgraded;
    }
    //#end

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

    /** Empty for a member of a classic group. */
    public Optional<MemberAssignment> targetAssignment() {
        return targetAssignment;
    }
}
