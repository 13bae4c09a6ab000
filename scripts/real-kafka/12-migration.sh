#!/usr/bin/env bash
# A group goes over to the consumer protocol and back. The program is test/programs/java/MigrationStory.java, which also runs in the simulator.
# Usage: 12-migration.sh [RUNS]; then node fold/migration.mjs.
source "$(dirname "$0")/cluster.sh"
RUNS="${1:-2}"
prepare
javac -encoding UTF-8 -nowarn -d "$WORK/classes" -cp "$WORK/jars/client-new/lib/*" "$PROJECT/test/programs/java/MigrationStory.java"
for n in $(seq "$RUNS"); do
  start_cluster "$WORK/runs/migration/$n"
  (client topic CreateTopic "$BOOTSTRAP" story 1/2/3/1/2/3/1/2/3/1/2/3)
  sleep 2
  # Makes the topic of the coordinators before the story begins.
  (client warm WarmCoordinators "$BOOTSTRAP") || true
  sleep 3
  (client story MigrationStory "$BOOTSTRAP")
  stop_cluster
done
