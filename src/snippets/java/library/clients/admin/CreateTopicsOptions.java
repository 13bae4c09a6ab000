package org.apache.kafka.clients.admin;

public class CreateTopicsOptions extends AbstractOptions<CreateTopicsOptions> {
    private boolean retryOnQuotaViolation = true;

    /** No broker of a run has quotas. */
    public CreateTopicsOptions retryOnQuotaViolation(boolean retryOnQuotaViolation) {
        this.retryOnQuotaViolation = retryOnQuotaViolation;
        return this;
    }

    public boolean shouldRetryOnQuotaViolation() {
        return retryOnQuotaViolation;
    }
}
