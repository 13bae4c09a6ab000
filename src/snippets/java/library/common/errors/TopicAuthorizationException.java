package org.apache.kafka.common.errors;

import java.util.Collections;
import java.util.Set;

public class TopicAuthorizationException extends AuthorizationException {
    private final Set<String> unauthorizedTopics;

    public TopicAuthorizationException(String message, Set<String> unauthorizedTopics) {
        super(message);
        this.unauthorizedTopics = unauthorizedTopics;
    }

    public TopicAuthorizationException(Set<String> unauthorizedTopics) {
        this("Not authorized to access topics: " + unauthorizedTopics, unauthorizedTopics);
    }

    public TopicAuthorizationException(String message) {
        this(message, Collections.emptySet());
    }

    public Set<String> unauthorizedTopics() {
        return unauthorizedTopics;
    }
}
