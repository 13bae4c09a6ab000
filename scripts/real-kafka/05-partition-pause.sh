#!/usr/bin/env bash
# The leader of two topics (written with acks=1 and acks=all) is stopped with SIGSTOP for 3 s and for 15 s.
# Usage: 05-partition-pause.sh [RUNS]; then node fold/partition-pause.mjs.
source "$(dirname "$0")/cluster.sh"
RUNS="${1:-3}"
prepare
DEBUG="-Dorg.slf4j.simpleLogger.log.org.apache.kafka.clients.NetworkClient=debug"

pause_leader() { # RUN SECONDS
  start_cluster "$WORK/runs/pause/$1-$2s"
  (client topic CreateTopic "$BOOTSTRAP" one 1,2,3)
  (client topic CreateTopic "$BOOTSTRAP" all 1,2,3)
  sleep 2
  (client watch WatchPartition all 75000 "bootstrap.servers=localhost:9093,localhost:9094") &
  (CLIENT_FLAGS="$DEBUG" client producer-one SteadyProducer one 1 20 "$(($2 * 1000 + 25000))" "bootstrap.servers=$BOOTSTRAP" acks=1) &
  (CLIENT_FLAGS="$DEBUG" client producer-all SteadyProducer all 1 20 "$(($2 * 1000 + 25000))" "bootstrap.servers=$BOOTSTRAP" acks=all) &
  wait_for_line "$RUN/producer-one.out" "ACK 150 " 30
  wait_for_line "$RUN/producer-all.out" "ACK 150 " 30
  signal_node 1 STOP
  sleep "$2"
  snapshot before-continue one-0; snapshot before-continue all-0
  signal_node 1 CONT
  wait_for_line "$RUN/producer-one.out" CLOSED 90
  wait_for_line "$RUN/producer-all.out" CLOSED 90
  sleep 3
  snapshot at-end one-0; snapshot at-end all-0
  (client all-one Tail one 4000 "bootstrap.servers=$BOOTSTRAP")
  (client all-all Tail all 4000 "bootstrap.servers=$BOOTSTRAP")
  stop_cluster
  dump_snapshots
}
for n in $(seq "$RUNS"); do pause_leader "$n" 3; pause_leader "$n" 15; done
