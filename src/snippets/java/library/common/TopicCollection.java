package org.apache.kafka.common;

import java.util.ArrayList;
import java.util.Collection;

/** Topics by their names or by their ids. */
public abstract class TopicCollection {
    private TopicCollection() {
    }

    public static TopicIdCollection ofTopicIds(Collection<Uuid> topics) {
        return new TopicIdCollection(topics);
    }

    public static TopicNameCollection ofTopicNames(Collection<String> topics) {
        return new TopicNameCollection(topics);
    }

    public static class TopicIdCollection extends TopicCollection {
        private final Collection<Uuid> topicIds;

        private TopicIdCollection(Collection<Uuid> topicIds) {
            this.topicIds = new ArrayList<>(topicIds);
        }

        public Collection<Uuid> topicIds() {
            return topicIds;
        }
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
