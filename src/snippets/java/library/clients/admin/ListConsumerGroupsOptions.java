package org.apache.kafka.clients.admin;

import java.util.Set;
//#only 3.9
import org.apache.kafka.common.ConsumerGroupState;
//#end
//#only 4.3
import org.apache.kafka.common.GroupState;
//#end
import org.apache.kafka.common.GroupType;

public class ListConsumerGroupsOptions extends AbstractOptions<ListConsumerGroupsOptions> {
    //#only 3.9
    private Set<ConsumerGroupState> states = Set.of();
    //#end
    //#only 4.3
    private Set<GroupState> groupStates = Set.of();
    //#end
    private Set<GroupType> types = Set.of();

    //#only 3.9

    public ListConsumerGroupsOptions inStates(Set<ConsumerGroupState> states) {
        this.states = states == null ? Set.of() : Set.copyOf(states);
        return this;
    }

    public Set<ConsumerGroupState> states() {
        return states;
    }
    //#end
    //#only 4.3

    public ListConsumerGroupsOptions inGroupStates(Set<GroupState> groupStates) {
        this.groupStates = groupStates == null ? Set.of() : Set.copyOf(groupStates);
        return this;
    }

    public Set<GroupState> groupStates() {
        return groupStates;
    }
    //#end

    public ListConsumerGroupsOptions withTypes(Set<GroupType> types) {
        this.types = types == null ? Set.of() : Set.copyOf(types);
        return this;
    }

    public Set<GroupType> types() {
        return types;
    }
}
