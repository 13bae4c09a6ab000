package org.apache.kafka.clients.admin;

import java.util.Optional;

//#only 4.3
public class MemberDescription {
    private final String memberId;
    private final Optional<String> groupInstanceId;
    private final Optional<String> rackId;
    private final String clientId;
    private final String host;
    private final MemberAssignment assignment;
    private final Optional<MemberAssignment> targetAssignment;
    private final Optional<Integer> memberEpoch;
    private final Optional<Boolean> upgraded;

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

    public Optional<String> rackId() {
        return rackId;
    }

    public MemberAssignment assignment() {
        return assignment;
    }

    /** Empty for a member of a classic group, as what follows. */
    public Optional<MemberAssignment> targetAssignment() {
        return targetAssignment;
    }

    public Optional<Integer> memberEpoch() {
        return memberEpoch;
    }

    /** Whether a member of a consumer group uses the consumer protocol. */
    public Optional<Boolean> upgraded() {
        return upgraded;
    }
}
//#end
