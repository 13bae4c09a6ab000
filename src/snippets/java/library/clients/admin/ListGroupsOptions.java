package org.apache.kafka.clients.admin;

import java.util.Set;
//#only 4.3
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.GroupType;
//#end

//#only 4.3

public class ListGroupsOptions extends AbstractOptions<ListGroupsOptions> {
    private Set<GroupState> groupStates = Set.of();
    private Set<GroupType> types = Set.of();
    private Set<String> protocolTypes = Set.of();

    public static ListGroupsOptions forConsumerGroups() {
        return new ListGroupsOptions()
            .withTypes(Set.of(GroupType.CLASSIC, GroupType.CONSUMER))
            .withProtocolTypes(Set.of("", "consumer"));
    }

    public ListGroupsOptions inGroupStates(Set<GroupState> groupStates) {
        this.groupStates = groupStates == null ? Set.of() : Set.copyOf(groupStates);
        return this;
    }

    public ListGroupsOptions withProtocolTypes(Set<String> protocolTypes) {
        this.protocolTypes = protocolTypes == null ? Set.of() : Set.copyOf(protocolTypes);
        return this;
    }

    public ListGroupsOptions withTypes(Set<GroupType> types) {
        this.types = types == null ? Set.of() : Set.copyOf(types);
        return this;
    }

    public Set<GroupState> groupStates() {
        return groupStates;
    }

    public Set<String> protocolTypes() {
        return protocolTypes;
    }

    public Set<GroupType> types() {
        return types;
    }

    boolean include(GroupListing group) {
        return (groupStates.isEmpty() || groupStates.contains(group.groupState().get()))
            && (types.isEmpty() || types.contains(group.type().get()))
            && (protocolTypes.isEmpty() || protocolTypes.contains(group.protocol()));
    }
}
//#end
