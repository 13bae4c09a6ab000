import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.TopicPartitionInfo;

/**
 * Asks every 100 ms what an admin client sees of partition 0 and says what changed.
 * Args: topic durationMs property=value…  Says: STATE leader isr elr, HIGH-WATERMARK offset epoch (or the error).
 */
public class WatchPartition {
  public static void main(String[] args) throws Exception {
    TopicPartition partition = new TopicPartition(args[0], 0);
    long end = System.currentTimeMillis() + Long.parseLong(args[1]);
    Properties properties = Observed.settings(args, 2);
    String lastState = "";
    String lastMark = "";
    try (Admin admin = Admin.create(properties)) {
      while (System.currentTimeMillis() < end) {
        String state = state(admin, args[0]);
        if (!state.equals(lastState)) Observed.say("STATE " + state);
        lastState = state;
        String mark = highWatermark(admin, partition);
        if (!mark.equals(lastMark)) Observed.say("HIGH-WATERMARK " + mark);
        lastMark = mark;
        Thread.sleep(100);
      }
    }
  }

  private static String state(Admin admin, String topic) {
    try {
      TopicPartitionInfo info = admin.describeTopics(List.of(topic), new DescribeTopicsOptions().timeoutMs(1500))
          .allTopicNames().get().get(topic).partitions().get(0);
      String leader = info.leader() == null ? "none" : info.leader().idString();
      return "leader=" + leader + " isr=" + ids(info.isr()) + " elr=" + ids(info.elr());
    } catch (Exception thrown) {
      return "error=" + thrown.getCause().getClass().getSimpleName();
    }
  }

  private static String ids(List<Node> nodes) {
    return nodes == null ? "null" : nodes.stream().map(Node::idString).collect(Collectors.joining(",", "[", "]"));
  }

  private static String highWatermark(Admin admin, TopicPartition partition) {
    try {
      var at = admin.listOffsets(Map.of(partition, OffsetSpec.latest()), new ListOffsetsOptions().timeoutMs(1500))
          .partitionResult(partition).get();
      return at.offset() + " epoch=" + at.leaderEpoch().map(String::valueOf).orElse("none");
    } catch (Exception thrown) {
      return "error=" + thrown.getCause().getClass().getSimpleName();
    }
  }
}
