package org.apache.kafka.clients.admin;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

public class ListTransactionsOptions extends AbstractOptions<ListTransactionsOptions> {
    private Set<TransactionState> filteredStates = Collections.emptySet();
    private Set<Long> filteredProducerIds = Collections.emptySet();
    private long filteredDuration = -1L;
    private String filteredTransactionalIdPattern;

    public ListTransactionsOptions filterStates(Collection<TransactionState> states) {
        filteredStates = new HashSet<>(states);
        return this;
    }

    public ListTransactionsOptions filterProducerIds(Collection<Long> producerIdFilters) {
        filteredProducerIds = new HashSet<>(producerIdFilters);
        return this;
    }

    public ListTransactionsOptions filterOnDuration(long durationMs) {
        filteredDuration = durationMs;
        return this;
    }
    //#only 4.3

    public ListTransactionsOptions filterOnTransactionalIdPattern(String pattern) {
        filteredTransactionalIdPattern = pattern;
        return this;
    }

    public String filteredTransactionalIdPattern() {
        return filteredTransactionalIdPattern;
    }
    //#end

    public Set<TransactionState> filteredStates() {
        return filteredStates;
    }

    public Set<Long> filteredProducerIds() {
        return filteredProducerIds;
    }

    public long filteredDuration() {
        return filteredDuration;
    }

    /** "" for none. */
    String pattern() {
        return filteredTransactionalIdPattern == null ? "" : filteredTransactionalIdPattern;
    }
}
