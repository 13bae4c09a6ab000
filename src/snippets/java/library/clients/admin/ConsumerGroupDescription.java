package org.apache.kafka.clients.admin;

import java.util.Collection;
import java.util.Optional;
//#only 4.3
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.GroupType;
//#end
import org.apache.kafka.common.Node;

//#only 4.3
public class ConsumerGroupDescription {
    private final String groupId;
    private final Collection<MemberDescription> members;
    private final String partitionAssignor;
    private final GroupType type;
    private final GroupState groupState;
    private final Node coordinator;
    private final Optional<Integer> groupEpoch;
    private final Optional<Integer> targetAssignmentEpoch;

    ConsumerGroupDescription(String groupId, Collection<MemberDescription> members, String partitionAssignor,
                             GroupType type, GroupState groupState, Node coordinator, Optional<Integer> groupEpoch,
                             Optional<Integer> targetAssignmentEpoch) {
        this.groupId = groupId;
        this.members = members;
        this.partitionAssignor = partitionAssignor;
        this.type = type;
        this.groupState = groupState;
        this.coordinator = coordinator;
        this.groupEpoch = groupEpoch;
        this.targetAssignmentEpoch = targetAssignmentEpoch;
    }

    public String groupId() {
        return groupId;
    }

    public boolean isSimpleConsumerGroup() {
        return false;
    }

    public Collection<MemberDescription> members() {
        return members;
    }

    public String partitionAssignor() {
        return partitionAssignor;
    }

    public GroupType type() {
        return type;
    }

    public GroupState groupState() {
        return groupState;
    }

    public Node coordinator() {
        return coordinator;
    }

    public Optional<Integer> groupEpoch() {
        return groupEpoch;
    }

    public Optional<Integer> targetAssignmentEpoch() {
        return targetAssignmentEpoch;
    }
}
//#end
