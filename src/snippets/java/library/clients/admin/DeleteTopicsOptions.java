package org.apache.kafka.clients.admin;

public class DeleteTopicsOptions extends AbstractOptions<DeleteTopicsOptions> {
    private boolean retryOnQuotaViolation = true;

    /** No broker of a run has quotas. */
    public DeleteTopicsOptions retryOnQuotaViolation(boolean retryOnQuotaViolation) {
        this.retryOnQuotaViolation = retryOnQuotaViolation;
        return this;
    }

    public boolean shouldRetryOnQuotaViolation() {
        return retryOnQuotaViolation;
    }
}
