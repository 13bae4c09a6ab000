#!/usr/bin/env bash
# How often the coordinator sends a marker again while the leader of the partition refuses it (NOT_ENOUGH_REPLICAS).
# Usage: 11-markers.sh; prints the attempts a second: the coordinator writes a line for each.
EXTRA_CONFIG="transaction.state.log.min.isr=1"
source "$(dirname "$0")/cluster.sh"
prepare
start_cluster "$WORK/runs/markers/1"
(client topic CreateTopic "$BOOTSTRAP" story 1,2,3 min.insync.replicas=2)
sleep 2
(client warm WarmCoordinators "$BOOTSTRAP") || true
sleep 3
(client open OpenTransaction "$BOOTSTRAP" story 30) &
PROGRAM=$!
wait_for_line "$RUN/open.out" OPEN 60
crash_node 2
crash_node 3
sleep 40
start_node 2
wait "$PROGRAM" || true
grep -h "NOT_ENOUGH_REPLICAS, retrying" "$RUN"/node-1.log | cut -c1-19 | uniq -c >"$RUN/attempts.txt"
cat "$RUN/attempts.txt"
