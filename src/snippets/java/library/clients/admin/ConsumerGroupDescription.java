package org.apache.kafka.clients.admin;

import java.util.Collection;
import java.util.Optional;
//#only 3.9
import org.apache.kafka.common.ConsumerGroupState;
//#end
//#only 4.3
import org.apache.kafka.common.GroupState;
//#end
import org.apache.kafka.common.GroupType;
import org.apache.kafka.common.Node;

public class ConsumerGroupDescription {
    private final String groupId;
    private final Collection<MemberDescription> members;
    private final String partitionAssignor;
    private final GroupType type;
    //#only 3.9
    private final ConsumerGroupState state;
    //#end
    //#only 4.3
    private final GroupState groupState;
    private final Optional<Integer> groupEpoch;
    private final Optional<Integer> targetAssignmentEpoch;
    //#end
    private final Node coordinator;
    //#only 3.9

    ConsumerGroupDescription(String groupId, Collection<MemberDescription> members, String partitionAssignor,
                             GroupType type, ConsumerGroupState state, Node coordinator) {
        this.groupId = groupId;
        this.members = members;
        this.partitionAssignor = partitionAssignor;
        this.type = type;
        this.state = state;
        this.coordinator = coordinator;
    }

    public ConsumerGroupState state() {
        return state;
    }
    //#end
    //#only 4.3

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

    public GroupState groupState() {
        return groupState;
    }

    public Optional<Integer> groupEpoch() {
        return groupEpoch;
    }

    public Optional<Integer> targetAssignmentEpoch() {
        return targetAssignmentEpoch;
    }
    //#end

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

    public Node coordinator() {
        return coordinator;
    }
}
