#!/usr/bin/env bash
# acks=all with min.insync.replicas=2 while one follower and then the other is killed; then acks=1 in the same state.
# Usage: 03-acks-all-min-isr.sh [RUNS]; then node fold/acks-all-min-isr.mjs.
source "$(dirname "$0")/cluster.sh"
RUNS="${1:-3}"
prepare
DEBUG="-Dorg.slf4j.simpleLogger.log.org.apache.kafka.clients.NetworkClient=debug"

min_isr() { # RUN
  start_cluster "$WORK/runs/acks-all/$1"
  (client topic CreateTopic "$BOOTSTRAP" safe 1,2,3 min.insync.replicas=2)
  sleep 2
  (client watch WatchPartition safe 110000 "bootstrap.servers=$BOOTSTRAP") &
  (client tail Tail safe 110000 "bootstrap.servers=$BOOTSTRAP") &
  (CLIENT_FLAGS="$DEBUG" client producer SteadyProducer safe 1 20 60000 "bootstrap.servers=$BOOTSTRAP" \
    acks=all delivery.timeout.ms=20000 request.timeout.ms=15000) &
  wait_for_line "$RUN/producer.out" "ACK 150 " 30
  crash_node 3
  wait_for_line "$RUN/node-100.log" "Fencing broker 3 " 30
  sleep 5
  crash_node 2
  wait_for_line "$RUN/node-100.log" "Fencing broker 2 " 30
  snapshot after-second-fence safe-0
  wait_for_line "$RUN/producer.out" "CLOSED" 90
  snapshot after-acks-all safe-0
  (client producer-acks-1 SteadyProducer safe 1 20 5000 "bootstrap.servers=$BOOTSTRAP" acks=1)
  sleep 2
  snapshot after-acks-1 safe-0
  note consumer-read-before-restart "$(grep -c READ "$RUN/tail.out")" "last=$(grep READ "$RUN/tail.out" | tail -1 | cut -d' ' -f3)"
  start_node 2
  wait_for_line "$RUN/watch.out" "STATE leader=1 isr=\[1,2\]" 60 2
  sleep 5
  note consumer-read-at-end "$(grep -c READ "$RUN/tail.out")" "last=$(grep READ "$RUN/tail.out" | tail -1 | cut -d' ' -f3)"
  snapshot at-end safe-0
  stop_cluster
  dump_snapshots
}
for n in $(seq "$RUNS"); do min_isr "$n"; done
