package org.apache.kafka.clients.admin;

public class DescribeConfigsOptions extends AbstractOptions<DescribeConfigsOptions> {
    private boolean includeSynonyms = false;

    public boolean includeSynonyms() {
        return includeSynonyms;
    }

    public DescribeConfigsOptions includeSynonyms(boolean includeSynonyms) {
        this.includeSynonyms = includeSynonyms;
        return this;
    }
}
