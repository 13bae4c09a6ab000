package org.apache.kafka.clients.admin;

public class CreateTopicsOptions extends AbstractOptions<CreateTopicsOptions> {
    private boolean validateOnly = false;
    private boolean retryOnQuotaViolation = true;

    public CreateTopicsOptions validateOnly(boolean validateOnly) {
        this.validateOnly = validateOnly;
        return this;
    }

    public boolean shouldValidateOnly() {
        return validateOnly;
    }

    /** No broker of a run has quotas. */
    public CreateTopicsOptions retryOnQuotaViolation(boolean retryOnQuotaViolation) {
        this.retryOnQuotaViolation = retryOnQuotaViolation;
        return this;
    }

    public boolean shouldRetryOnQuotaViolation() {
        return retryOnQuotaViolation;
    }
}
