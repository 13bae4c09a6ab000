package org.apache.kafka.clients.admin;

public class CreatePartitionsOptions extends AbstractOptions<CreatePartitionsOptions> {
    private boolean retryOnQuotaViolation = true;

    /** No broker of a run has quotas. */
    public CreatePartitionsOptions retryOnQuotaViolation(boolean retryOnQuotaViolation) {
        this.retryOnQuotaViolation = retryOnQuotaViolation;
        return this;
    }

    public boolean shouldRetryOnQuotaViolation() {
        return retryOnQuotaViolation;
    }
}
