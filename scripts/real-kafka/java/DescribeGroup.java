import java.util.List;
import java.util.Properties;
import org.apache.kafka.clients.admin.Admin;

/** Args: bootstrap group topic. Says what an admin client sees of a group, of a topic and of its offsets. */
public class DescribeGroup {
  public static void main(String[] args) throws Exception {
    Properties properties = new Properties();
    properties.put("bootstrap.servers", args[0]);
    try (Admin admin = Admin.create(properties)) {
      admin.describeTopics(List.of(args[2])).allTopicNames().get().values().forEach(t -> t.partitions().forEach(p ->
          Observed.say("PARTITION " + t.name() + "-" + p.partition() + " leader=" + p.leader().id()
              + " replicas=" + p.replicas().size() + " isr=" + p.isr().size())));
      try {
        admin.describeConsumerGroups(List.of(args[1])).all().get().values().forEach(g ->
            Observed.say("GROUP " + g.groupId() + " state=" + g.groupState() + " type=" + g.type() + " coordinator="
                + g.coordinator().id() + " members=" + g.members().size() + " assignor=" + g.partitionAssignor()));
      } catch (Exception thrown) {
        Observed.say("GROUP-ERROR " + Observed.chain(thrown.getCause()));
      }
      Observed.say("OFFSETS " + admin.listConsumerGroupOffsets(args[1]).partitionsToOffsetAndMetadata().get());
    }
  }
}
