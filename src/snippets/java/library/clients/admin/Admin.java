package org.apache.kafka.clients.admin;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.internals.Settings;
import org.apache.kafka.common.ElectionType;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;

public interface Admin extends AutoCloseable {
    static Admin create(Properties props) {
        return new KafkaAdminClient(Settings.of(props));
    }

    static Admin create(Map<String, Object> conf) {
        return new KafkaAdminClient(conf);
    }

    @Override
    default void close() {
        close(Duration.ofMillis(Long.MAX_VALUE));
    }

    void close(Duration timeout);

    CreateTopicsResult createTopics(Collection<NewTopic> newTopics);

    DeleteTopicsResult deleteTopics(Collection<String> topics);

    default ListTopicsResult listTopics() {
        return listTopics(new ListTopicsOptions());
    }

    ListTopicsResult listTopics(ListTopicsOptions options);

    DescribeTopicsResult describeTopics(Collection<String> topicNames);

    CreatePartitionsResult createPartitions(Map<String, NewPartitions> newPartitions);

    DescribeClusterResult describeCluster();

    DescribeConfigsResult describeConfigs(Collection<ConfigResource> resources);

    AlterConfigsResult incrementalAlterConfigs(Map<ConfigResource, Collection<AlterConfigOp>> configs);

    ElectLeadersResult electLeaders(ElectionType electionType, Set<TopicPartition> partitions);

    ListOffsetsResult listOffsets(Map<TopicPartition, OffsetSpec> topicPartitionOffsets);
    //#only 4.3

    @Deprecated
    ListConsumerGroupsResult listConsumerGroups();

    ListGroupsResult listGroups();

    DescribeConsumerGroupsResult describeConsumerGroups(Collection<String> groupIds);
    //#end

    ListConsumerGroupOffsetsResult listConsumerGroupOffsets(String groupId);

    AlterConsumerGroupOffsetsResult alterConsumerGroupOffsets(String groupId,
                                                              Map<TopicPartition, OffsetAndMetadata> offsets);

    DeleteConsumerGroupsResult deleteConsumerGroups(Collection<String> groupIds);
}
