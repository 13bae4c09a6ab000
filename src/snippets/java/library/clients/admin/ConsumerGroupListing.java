package org.apache.kafka.clients.admin;

import java.util.Optional;
//#only 3.9
import org.apache.kafka.common.ConsumerGroupState;
//#end
//#only 4.3
import org.apache.kafka.common.GroupState;
//#end
import org.apache.kafka.common.GroupType;

public class ConsumerGroupListing {
    private final String groupId;
    private final boolean isSimpleConsumerGroup;
    //#only 3.9
    private final Optional<ConsumerGroupState> state;
    //#end
    //#only 4.3
    private final Optional<GroupState> groupState;
    //#end
    private final Optional<GroupType> type;

    //#only 3.9

    public ConsumerGroupListing(String groupId, boolean isSimpleConsumerGroup, Optional<ConsumerGroupState> state,
                                Optional<GroupType> type) {
        this.groupId = groupId;
        this.isSimpleConsumerGroup = isSimpleConsumerGroup;
        this.state = state;
        this.type = type;
    }

    public Optional<ConsumerGroupState> state() {
        return state;
    }

    @Override
    public String toString() {
        return "(groupId='" + groupId + "', isSimpleConsumerGroup=" + isSimpleConsumerGroup + ", state=" + state
            + ", type=" + type + ')';
    }
    //#end
    //#only 4.3

    public ConsumerGroupListing(String groupId, Optional<GroupState> groupState, Optional<GroupType> type,
                                boolean isSimpleConsumerGroup) {
        this.groupId = groupId;
        this.groupState = groupState;
        this.type = type;
        this.isSimpleConsumerGroup = isSimpleConsumerGroup;
    }

    public Optional<GroupState> groupState() {
        return groupState;
    }

    @Override
    public String toString() {
        return "(groupId='" + groupId + "', isSimpleConsumerGroup=" + isSimpleConsumerGroup + ", groupState="
            + groupState + ", type=" + type + ')';
    }
    //#end

    public String groupId() {
        return groupId;
    }

    public boolean isSimpleConsumerGroup() {
        return isSimpleConsumerGroup;
    }

    public Optional<GroupType> type() {
        return type;
    }
}
