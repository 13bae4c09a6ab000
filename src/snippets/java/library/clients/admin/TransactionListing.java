package org.apache.kafka.clients.admin;

public class TransactionListing {
    private final String transactionalId;
    private final long producerId;
    private final TransactionState transactionState;

    public TransactionListing(String transactionalId, long producerId, TransactionState transactionState) {
        this.transactionalId = transactionalId;
        this.producerId = producerId;
        this.transactionState = transactionState;
    }

    public String transactionalId() {
        return transactionalId;
    }

    public long producerId() {
        return producerId;
    }

    public TransactionState state() {
        return transactionState;
    }

    @Override
    public String toString() {
        return "TransactionListing(transactionalId='" + transactionalId + "', producerId=" + producerId
            + ", transactionState=" + transactionState + ')';
    }
}
