package org.apache.kafka.clients.admin;

import java.util.Optional;
//#only 4.3
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.GroupType;
//#end

//#only 4.3
public class ConsumerGroupListing {
    private final String groupId;
    private final boolean isSimpleConsumerGroup;
    private final Optional<GroupState> groupState;
    private final Optional<GroupType> type;

    public ConsumerGroupListing(String groupId, Optional<GroupState> groupState, Optional<GroupType> type,
                                boolean isSimpleConsumerGroup) {
        this.groupId = groupId;
        this.groupState = groupState;
        this.type = type;
        this.isSimpleConsumerGroup = isSimpleConsumerGroup;
    }

    public String groupId() {
        return groupId;
    }

    public boolean isSimpleConsumerGroup() {
        return isSimpleConsumerGroup;
    }

    public Optional<GroupState> groupState() {
        return groupState;
    }

    public Optional<GroupType> type() {
        return type;
    }

    @Override
    public String toString() {
        return "(groupId='" + groupId + "', isSimpleConsumerGroup=" + isSimpleConsumerGroup + ", groupState="
            + groupState + ", type=" + type + ')';
    }
}
//#end
