package org.apache.kafka.clients.admin;

import java.util.Optional;
//#only 4.3
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.GroupType;
//#end

//#only 4.3

public class GroupListing {
    private final String groupId;
    private final Optional<GroupType> type;
    private final String protocol;
    private final Optional<GroupState> groupState;

    public GroupListing(String groupId, Optional<GroupType> type, String protocol, Optional<GroupState> groupState) {
        this.groupId = groupId;
        this.type = type;
        this.protocol = protocol;
        this.groupState = groupState;
    }

    public String groupId() {
        return groupId;
    }

    public Optional<GroupType> type() {
        return type;
    }

    public String protocol() {
        return protocol;
    }

    public Optional<GroupState> groupState() {
        return groupState;
    }

    public boolean isSimpleConsumerGroup() {
        return type.filter(found -> found == GroupType.CLASSIC).isPresent() && protocol.isEmpty();
    }

    @Override
    public String toString() {
        return "(groupId='" + groupId + "', type=" + type.map(GroupType::toString).orElse("none") + ", protocol='"
            + protocol + "', groupState=" + groupState.map(GroupState::toString).orElse("none") + ')';
    }
}
//#end
