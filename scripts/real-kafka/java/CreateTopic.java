import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** Args: bootstrap topic assignment [config=value…]; assignment "1,2,3/2,3,1" gives the replicas of each partition. */
public class CreateTopic {
  public static void main(String[] args) throws Exception {
    Map<Integer, List<Integer>> assignment = new HashMap<>();
    String[] partitions = args[2].split("/");
    for (int p = 0; p < partitions.length; p++) {
      List<Integer> replicas = new ArrayList<>();
      for (String id : partitions[p].split(",")) replicas.add(Integer.parseInt(id));
      assignment.put(p, replicas);
    }
    Map<String, String> configs = new HashMap<>();
    Observed.settings(args, 3).forEach((k, v) -> configs.put((String) k, (String) v));
    Properties properties = new Properties();
    properties.put("bootstrap.servers", args[0]);
    try (Admin admin = Admin.create(properties)) {
      admin.createTopics(List.of(new NewTopic(args[1], assignment).configs(configs))).all().get();
      Observed.say("CREATED " + args[1]);
    }
  }
}
