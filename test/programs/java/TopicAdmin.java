import static org.apache.kafka.clients.admin.AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClient;
import org.apache.kafka.clients.admin.CreateTopicsResult;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartitionInfo;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

public class TopicAdmin {
    enum Outcome {
        CREATED, EXISTED;

        boolean isNew() {
            return this == CREATED;
        }
    }

    static Outcome ensure(Admin admin, String name, int partitions, short replicas) throws InterruptedException {
        NewTopic topic = new NewTopic(name, partitions, replicas)
            .configs(Map.of(TopicConfig.RETENTION_MS_CONFIG, "3600000", "cleanup.policy", "compact"));
        CreateTopicsResult result = admin.createTopics(List.of(topic));
        try {
            KafkaFuture<Void> future = result.values().get(name);
            future.get();
            return Outcome.CREATED;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof TopicExistsException) {
                return Outcome.EXISTED;
            }
            throw new RuntimeException("cannot create " + name, e.getCause());
        }
    }

    static String leaderOf(TopicPartitionInfo info) {
        return Optional.ofNullable(info.leader()).map(node -> node.host() + ":" + node.port()).orElse("none");
    }

    static void describe(Admin admin, Collection<String> names) throws ExecutionException, InterruptedException {
        Map<String, TopicDescription> all = admin.describeTopics(names).allTopicNames().get();
        for (TopicDescription description : all.values()) {
            System.out.println(description.name() + (description.isInternal() ? " (internal)" : ""));
            for (TopicPartitionInfo partition : description.partitions()) {
                String replicas = partition.replicas().stream()
                    .map(node -> Integer.toString(node.id()))
                    .collect(Collectors.joining(",", "[", "]"));
                System.out.println("  " + partition.partition() + " leader " + leaderOf(partition) + " " + replicas);
            }
        }
    }

    public static void main(String[] args) throws Exception {
        try (Admin admin = AdminClient.create(Map.of(BOOTSTRAP_SERVERS_CONFIG, "localhost:9092"))) {
            Outcome outcome = ensure(admin, "payments", 3, (short) 2);
            System.out.println(outcome + " " + outcome.isNew());
            Set<String> names = new TreeSet<>(admin.listTopics().names().get());
            names.removeIf(name -> name.startsWith("_"));
            describe(admin, names);
            admin.deleteTopics(Collections.singletonList("payments")).all().get();
        }
    }
}
