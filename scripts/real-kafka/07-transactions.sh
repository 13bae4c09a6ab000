#!/usr/bin/env bash
# The life of transactions as a program sees it: commit, abort, offsets, a zombie, a transaction that times out, mistakes.
# The program is test/programs/java/TransactionStory.java, which also runs in the simulator.
# Usage: 07-transactions.sh [RUNS]; then node fold/transactions.mjs.
source "$(dirname "$0")/cluster.sh"
RUNS="${1:-3}"
prepare
javac -encoding UTF-8 -nowarn -d "$WORK/classes" -cp "$WORK/jars/client-new/lib/*" "$PROJECT/test/programs/java/TransactionStory.java"
for n in $(seq "$RUNS"); do
  start_cluster "$WORK/runs/transactions/$n"
  (client topic CreateTopic "$BOOTSTRAP" story 1,2,3)
  sleep 2
  # Makes the two topics of coordinators before the story begins.
  (client warm WarmCoordinators "$BOOTSTRAP") || true
  sleep 3
  (client story TransactionStory "$BOOTSTRAP")
  dump_batches "$RUN/data-1/story-0" >"$RUN/story-0.txt"
  stop_cluster
done
