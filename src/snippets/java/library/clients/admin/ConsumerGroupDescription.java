package org.apache.kafka.clients.admin;

import java.util.Collection;
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

    ConsumerGroupDescription(String groupId, Collection<MemberDescription> members, String partitionAssignor,
                             GroupType type, GroupState groupState, Node coordinator) {
        this.groupId = groupId;
        this.members = members;
        this.partitionAssignor = partitionAssignor;
        this.type = type;
        this.groupState = groupState;
        this.coordinator = coordinator;
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
}
//#end
