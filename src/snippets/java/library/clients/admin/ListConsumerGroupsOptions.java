package org.apache.kafka.clients.admin;

import java.util.Set;
//#only 4.3
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.GroupType;
//#end

//#only 4.3

public class ListConsumerGroupsOptions extends AbstractOptions<ListConsumerGroupsOptions> {
    private Set<GroupState> groupStates = Set.of();
    private Set<GroupType> types = Set.of();

    public ListConsumerGroupsOptions inGroupStates(Set<GroupState> groupStates) {
        this.groupStates = groupStates == null ? Set.of() : Set.copyOf(groupStates);
        return this;
    }

    public ListConsumerGroupsOptions withTypes(Set<GroupType> types) {
        this.types = types == null ? Set.of() : Set.copyOf(types);
        return this;
    }

    public Set<GroupState> groupStates() {
        return groupStates;
    }

    public Set<GroupType> types() {
        return types;
    }
}
//#end
