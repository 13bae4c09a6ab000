#!/usr/bin/env bash
# acks=1 while the leader is killed with SIGKILL, and while its followers were stopped just before (acked records are lost).
# Usage: 02-acks-1-leader-crash.sh [RUNS]; then node fold/acks-1-leader-crash.mjs.
source "$(dirname "$0")/cluster.sh"
RUNS="${1:-3}"
prepare
DEBUG="-Dorg.slf4j.simpleLogger.log.org.apache.kafka.clients.NetworkClient=debug"

leader_crash() { # RUN-NAME PAUSE-FOLLOWERS(yes|no)
  start_cluster "$WORK/runs/acks-1/$1"
  (client topic CreateTopic "$BOOTSTRAP" crash 1,2,3)
  sleep 2
  (client watch WatchPartition crash 75000 "bootstrap.servers=$BOOTSTRAP") &
  (CLIENT_FLAGS="$DEBUG" client producer SteadyProducer crash 1 20 45000 "bootstrap.servers=$BOOTSTRAP" acks=1) &
  wait_for_line "$RUN/producer.out" "ACK 150 " 30
  if [ "$2" = yes ]; then
    signal_node 2 STOP; signal_node 3 STOP
    sleep 1
  fi
  crash_node 1
  snapshot at-crash crash-0
  if [ "$2" = yes ]; then signal_node 2 CONT; signal_node 3 CONT; fi
  wait_for_line "$RUN/node-100.log" "Fencing broker 1 " 30
  sleep 8
  snapshot before-restart crash-0
  start_node 1
  wait_for_line "$RUN/producer.out" "CLOSED" 60
  wait_for_line "$RUN/watch.out" "STATE leader=[23] isr=\[[123],[123],[123]\]" 40
  sleep 6 # two checkpoints of the high watermark
  snapshot at-end crash-0
  (client all Tail crash 4000 "bootstrap.servers=$BOOTSTRAP")
  stop_cluster
  dump_snapshots
}
for n in $(seq "$RUNS"); do
  leader_crash "$n-plain" no
  leader_crash "$n-followers-paused" yes
done
