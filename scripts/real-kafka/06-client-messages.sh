#!/usr/bin/env bash
# The exact words a client says about one mistake each, with auto.create.topics.enable=false on the brokers.
# Usage: 06-client-messages.sh [CASE…]; then node fold/client-messages.mjs. Both client lines are asked.
EXTRA_CONFIG="auto.create.topics.enable=false"
source "$(dirname "$0")/cluster.sh"
prepare
CASES=("$@")
[ $# -gt 0 ] || mapfile -t CASES < <(sed -n 's/.*case "\([a-z0-9-]*\)":.*/\1/p' "$HERE/java/ClientMessages.java")
start_cluster "$WORK/runs/messages"
(client topic CreateTopic "$BOOTSTRAP" known 1,2,3)
(client topic CreateTopic "$BOOTSTRAP" compacted 1,2,3 cleanup.policy=compact)
(client seed SteadyProducer known 1 20 200 "bootstrap.servers=$BOOTSTRAP")
(client warm DescribeGroup "$BOOTSTRAP" warm known) || true
sleep 3
for mistake in "${CASES[@]}"; do
  for jars in client-new client-3.9; do
    note "mistake" "$mistake" "$jars"
    (CLIENT_JARS=$jars client "$mistake.$jars" ClientMessages "$mistake" "$BOOTSTRAP")
  done
done
stop_cluster
