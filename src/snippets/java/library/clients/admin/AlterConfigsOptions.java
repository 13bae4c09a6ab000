package org.apache.kafka.clients.admin;

public class AlterConfigsOptions extends AbstractOptions<AlterConfigsOptions> {
    private boolean validateOnly = false;

    public boolean shouldValidateOnly() {
        return validateOnly;
    }

    public AlterConfigsOptions validateOnly(boolean validateOnly) {
        this.validateOnly = validateOnly;
        return this;
    }
}
