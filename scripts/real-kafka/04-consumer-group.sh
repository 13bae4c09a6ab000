#!/usr/bin/env bash
# Two classic consumers of one group on three partitions: first join, second join, close, join again, SIGKILL.
# Two groups at once, with the default session.timeout.ms (45 s) and with 10 s.
# Usage: 04-consumer-group.sh [RUNS]; then node fold/consumer-group.mjs.
source "$(dirname "$0")/cluster.sh"
RUNS="${1:-3}"
prepare

member() { # GROUP NAME : background consumer; its process id is left in $!
  local session=""
  [ "$1" = short ] && session=session.timeout.ms=10000
  (client "$1-$2" GroupMember orders "bootstrap.servers=$BOOTSTRAP" "group.id=$1" "client.id=$2" $session) &
}

group_life() { # GROUP PAUSE-AFTER-KILL-SECONDS
  local group="$1" a b
  member "$group" A; a=$!
  note start-member "$group" A
  wait_for_line "$RUN/$group-A.out" ASSIGNED 40
  sleep 10
  member "$group" B; b=$!
  note start-member "$group" B
  wait_for_line "$RUN/$group-B.out" ASSIGNED 40
  sleep 10
  note close-member "$group" B
  kill -TERM "$b"; wait "$b" || true
  wait_for_line "$RUN/$group-A.out" ASSIGNED 40 3
  sleep 6
  member "$group" C; b=$!
  note start-member "$group" C
  wait_for_line "$RUN/$group-C.out" ASSIGNED 40
  sleep 8
  note kill-member "$group" C
  kill -KILL "$b"; wait "$b" 2>/dev/null || true
  wait_for_line "$RUN/$group-A.out" ASSIGNED 80 5
  sleep 6
  note end-of-life "$group"
  kill -KILL "$a"; wait "$a" 2>/dev/null || true
}

group_run() { # RUN
  start_cluster "$WORK/runs/group/$1"
  (client topic CreateTopic "$BOOTSTRAP" orders 1,2,3/2,3,1/3,1,2)
  sleep 2
  (client producer SteadyProducer orders 3 50 140000 "bootstrap.servers=$BOOTSTRAP") &
  sleep 2
  # The offsets topic is made before the groups are timed, so that its creation is not part of the first join.
  (client warm DescribeGroup "$BOOTSTRAP" warm orders) || true
  sleep 3
  group_life short & local first=$!
  group_life default & local second=$!
  wait "$first" "$second"
  (client described DescribeGroup "$BOOTSTRAP" default orders)
  (client described-short DescribeGroup "$BOOTSTRAP" short orders)
  local group partition
  for group in short default; do
    partition="__consumer_offsets-$(sed -n "s/.*__consumer_offsets partition=\([0-9]*\)\].*joins group $group in.*/\1/p" \
      "$RUN"/node-[123].log | sed -n 1p)"
    note offsets-partition "$group" "$partition"
    broker_tool org.apache.kafka.tools.DumpLogSegments --offsets-decoder \
      --files "$RUN/data-1/$partition/00000000000000000000.log" >"$RUN/offsets-$group.txt"
  done
  stop_cluster
}
for n in $(seq "$RUNS"); do group_run "$n"; done
