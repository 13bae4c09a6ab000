package org.apache.kafka.common;

import java.util.ArrayList;
import java.util.Collection;

/** Topics by their names. The simulated topics have no ids. */
public abstract class TopicCollection {
    private TopicCollection() {
    }

    public static TopicNameCollection ofTopicNames(Collection<String> topics) {
        return new TopicNameCollection(topics);
    }

    public static class TopicNameCollection extends TopicCollection {
        private final Collection<String> topicNames;

        private TopicNameCollection(Collection<String> topicNames) {
            this.topicNames = new ArrayList<>(topicNames);
        }

        public Collection<String> topicNames() {
            return topicNames;
        }
    }
}
