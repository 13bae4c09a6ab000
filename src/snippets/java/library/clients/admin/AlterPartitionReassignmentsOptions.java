package org.apache.kafka.clients.admin;

public class AlterPartitionReassignmentsOptions extends AbstractOptions<AlterPartitionReassignmentsOptions> {
    private boolean allowReplicationFactorChange = true;
    //#only 4.3

    public AlterPartitionReassignmentsOptions allowReplicationFactorChange(boolean allow) {
        allowReplicationFactorChange = allow;
        return this;
    }
    //#end

    public boolean allowReplicationFactorChange() {
        return allowReplicationFactorChange;
    }
}
