#!/usr/bin/env bash
# Members of a group hand partitions to each other: cooperatively with the classic protocol, and with that of KIP-848.
# The program is test/programs/java/RebalanceStory.java, which also runs in the simulator.
# Usage: 08-rebalances.sh [RUNS]; then node fold/rebalances.mjs.
source "$(dirname "$0")/cluster.sh"
RUNS="${1:-3}"
prepare
javac -encoding UTF-8 -nowarn -d "$WORK/classes" -cp "$WORK/jars/client-new/lib/*" "$PROJECT/test/programs/java/RebalanceStory.java"
for n in $(seq "$RUNS"); do
  start_cluster "$WORK/runs/rebalances/$n"
  (client topic CreateTopic "$BOOTSTRAP" story 1,2,3/2,3,1/3,1,2/1,2,3)
  sleep 2
  # Makes the topic of the coordinators before the story begins.
  (client warm WarmCoordinators "$BOOTSTRAP") || true
  sleep 3
  (client story RebalanceStory "$BOOTSTRAP")
  stop_cluster
done
