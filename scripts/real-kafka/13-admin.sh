#!/usr/bin/env bash
# What an admin client can do besides making topics: trying things out, moving partitions, looking into transactions. The program is test/programs/java/AdminStory.java, which also runs in the simulator.
# Usage: 13-admin.sh [RUNS]; then node fold/admin.mjs.
source "$(dirname "$0")/cluster.sh"
RUNS="${1:-2}"
prepare
javac -encoding UTF-8 -nowarn -d "$WORK/classes" -cp "$WORK/jars/client-new/lib/*" "$PROJECT/test/programs/java/AdminStory.java"
for n in $(seq "$RUNS"); do
  start_cluster "$WORK/runs/admin/$n"
  (client topic CreateTopic "$BOOTSTRAP" story 1,2,3/2,3,1/3,1,2/1,2,3)
  sleep 2
  # Makes the topic of the coordinators before the story begins.
  (client warm WarmCoordinators "$BOOTSTRAP") || true
  sleep 3
  (client story AdminStory "$BOOTSTRAP")
  stop_cluster
done
