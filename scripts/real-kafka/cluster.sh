#!/usr/bin/env bash
# Functions that fetch, format, start, pause, kill and stop a real Apache Kafka in KRaft mode on loopback:
# one dedicated controller (node 100) and three brokers (1, 2, 3). Sourced by the numbered scripts.
#
# Every setting is Kafka's default except node.id, process.roles, listeners, log.dirs and the address of the
# controller; EXTRA_CONFIG adds lines for one experiment and is written into its result.
# Needs JDK 17, Maven and 2 GiB of memory. Working files go to $WORK (default /tmp/real-kafka).

set -euo pipefail
export TZ=UTC LC_ALL=C
HERE="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
PROJECT="$(cd "$HERE/../.." && pwd)"
WORK="${WORK:-/tmp/real-kafka}"
KAFKA_VERSION="${KAFKA_VERSION:-4.3.1}"
# Not Kafka's launch script's flags: a small heap and the fast compiler keep four nodes on two cores bearable.
JVM_FLAGS="${JVM_FLAGS:--Xmx256m -XX:+UseSerialGC -XX:TieredStopAtLevel=1}"
# Two clusters can run on one machine when they have ports of their own.
PORT_BASE="${PORT_BASE:-9091}"
CONTROLLER_PORT=$((PORT_BASE + 102))
BOOTSTRAP="localhost:$((PORT_BASE + 1)),localhost:$((PORT_BASE + 2)),localhost:$((PORT_BASE + 3))"
CLUSTER_ID="c3RyZWFtc2NvcGUtcmVhbA"
declare -A NODE_PID=()

# fetch_jars NAME COORDINATE... : puts the jars of these artifacts and all they need into $WORK/jars/NAME.
fetch_jars() {
  local name="$1" dir="$WORK/jars/$1"; shift
  [ -d "$dir/lib" ] && return
  mkdir -p "$dir"
  { echo '<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>'
    echo '<groupId>local</groupId><artifactId>jars</artifactId><version>1</version><dependencies>'
    local c
    for c in "$@"; do
      IFS=: read -r g a v <<<"$c"
      echo "<dependency><groupId>$g</groupId><artifactId>$a</artifactId><version>$v</version></dependency>"
    done
    echo '</dependencies></project>'; } >"$dir/pom.xml"
  (cd "$dir" && mvn -q -B dependency:copy-dependencies -DoutputDirectory=lib >&2)
}

# prepare: everything that has to be there before the first node starts.
prepare() {
  fetch_jars broker "org.apache.kafka:kafka_2.13:$KAFKA_VERSION" "org.apache.kafka:kafka-tools:$KAFKA_VERSION" \
    org.apache.logging.log4j:log4j-slf4j-impl:2.25.4
  fetch_jars client-new "org.apache.kafka:kafka-clients:$KAFKA_VERSION" org.slf4j:slf4j-simple:1.7.36
  fetch_jars client-3.9 org.apache.kafka:kafka-clients:3.9.2 org.slf4j:slf4j-simple:1.7.36
  mkdir -p "$WORK/classes"
  javac -encoding UTF-8 -nowarn -d "$WORK/classes" -cp "$WORK/jars/client-new/lib/*" "$HERE"/java/*.java
}

# broker_tool CLASS ARG... : runs a class from the broker's jars, silently.
broker_tool() {
  java -Xmx256m -XX:TieredStopAtLevel=1 -Dlog4j2.level=ERROR -cp "$WORK/jars/broker/lib/*" "$@" 2>>"$WORK/tool.err"
}

write_config() { # NODE
  local id="$1" file="$RUN/node-$1.properties"
  if [ "$id" = 100 ]; then
    printf '%s\n' process.roles=controller node.id=100 "listeners=CONTROLLER://localhost:$CONTROLLER_PORT" >"$file"
  else
    printf '%s\n' process.roles=broker "node.id=$id" "listeners=PLAINTEXT://localhost:$((PORT_BASE + id))" >"$file"
  fi
  printf '%s\n' controller.listener.names=CONTROLLER "controller.quorum.bootstrap.servers=localhost:$CONTROLLER_PORT" \
    "log.dirs=$RUN/data-$id" >>"$file"
  [ -z "${EXTRA_CONFIG:-}" ] || printf '%s\n' "$EXTRA_CONFIG" >>"$file"
}

# note NAME VALUE... : one line of the run's event log, with the time in epoch milliseconds.
note() { echo "$(date +%s%3N) $*" >>"$RUN/events.log"; echo "  $(date +%T.%3N) $*" >&2; }

start_node() { # NODE
  java $JVM_FLAGS -Dlog4j2.configurationFile="$HERE/log4j2.yaml" -cp "$WORK/jars/broker/lib/*" kafka.Kafka \
    "$RUN/node-$1.properties" >>"$RUN/node-$1.log" 2>&1 &
  NODE_PID[$1]=$!
  note start-node "$1"
}

# start_cluster RUN_DIRECTORY : a fresh cluster; returns when all three brokers are unfenced.
start_cluster() {
  RUN="$1"; rm -rf "$RUN"; mkdir -p "$RUN"
  local id
  for id in 100 1 2 3; do write_config "$id"; done
  broker_tool kafka.tools.StorageTool format -t "$CLUSTER_ID" -c "$RUN/node-100.properties" --standalone >"$RUN/format.log"
  for id in 1 2 3; do
    broker_tool kafka.tools.StorageTool format -t "$CLUSTER_ID" -c "$RUN/node-$id.properties" --no-initial-controllers >>"$RUN/format.log"
  done
  for id in 100 1 2 3; do start_node "$id"; done
  for id in 1 2 3; do wait_for_line "$RUN/node-$id.log" "Kafka Server started" 90; done
}

wait_for_line() { # FILE TEXT SECONDS [COUNT]
  local i want="${4:-1}"
  for ((i = 0; i < $3 * 10; i++)); do
    [ "$(grep -c -- "$2" "$1" 2>/dev/null || true)" -ge "$want" ] && return 0
    sleep 0.1
  done
  echo "no '$2' in $1 within $3 s" >&2; return 1
}

signal_node() { kill "-$2" "${NODE_PID[$1]}"; note "signal-$2" "$1"; } # NODE SIGNAL
crash_node() { signal_node "$1" KILL; wait "${NODE_PID[$1]}" 2>/dev/null || true; }

# stop_cluster : kills the nodes and every client that this script still runs in the background.
stop_cluster() {
  local pid
  for pid in $(jobs -p); do kill -KILL "$pid" 2>/dev/null || true; done
  for pid in $(jobs -p); do wait "$pid" 2>/dev/null || true; done
  NODE_PID=()
}
trap stop_cluster EXIT

# client NAME CLASS ARG... : runs one of our programs with the new client, stdout to NAME.out, log to NAME.log.
client() {
  local name="$1"; shift
  exec java -Xmx128m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 \
    -Dorg.slf4j.simpleLogger.showDateTime=true "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd HH:mm:ss.SSS" \
    ${CLIENT_FLAGS:-} -cp "$WORK/classes:$WORK/jars/${CLIENT_JARS:-client-new}/lib/*" "$@" >>"$RUN/$name.out" 2>>"$RUN/$name.log"
}

# dump_batches FOLDER, then next_offset : the batches of the first segment in this folder, and the next offset after them.
dump_batches() { broker_tool org.apache.kafka.tools.DumpLogSegments --files "$1/00000000000000000000.log"; }
next_offset() { sed -n 's/.*lastOffset: \([0-9]*\).*/\1/p' | tail -1 | awk '{end = $1 + 1} END {print end + 0}'; }
log_end() { dump_batches "$RUN/data-$1/$2" | next_offset; } # NODE TOPIC-PARTITION

# snapshot NAME TOPIC-PARTITION : keeps the log files of the three replicas as they are now (dead and paused nodes too).
snapshot() {
  local id dir
  for id in 1 2 3; do
    [ -d "$RUN/data-$id/$2" ] || continue
    dir="$RUN/snapshots/$1/$2/$id"; mkdir -p "$dir"
    cp "$RUN/data-$id/$2/00000000000000000000.log" "$dir/"
  done
  note snapshot "$1" "$2"
}

# dump_snapshots : writes `NAME TOPIC-PARTITION NODE next-offset` of each kept file to log-ends.txt, batches beside it.
dump_snapshots() {
  local dir
  for dir in "$RUN"/snapshots/*/*/*; do
    dump_batches "$dir" >"$dir/batches.txt"
    echo "${dir#"$RUN"/snapshots/}/$(next_offset <"$dir/batches.txt")" | tr / ' ' >>"$RUN/log-ends.txt"
  done
}

# Runs a program of test/programs/java, which also runs in the simulator, on a fresh cluster each time; its topic is
# called story. Usage: record_story NAME PROGRAM REPLICAS RUNS, with the replicas of each partition as CreateTopic takes them.
record_story() {
  prepare
  javac -encoding UTF-8 -nowarn -d "$WORK/classes" -cp "$WORK/jars/client-new/lib/*" "$PROJECT/test/programs/java/$2.java"
  for n in $(seq "$4"); do
    start_cluster "$WORK/runs/$1/$n"
    (client topic CreateTopic "$BOOTSTRAP" story "$3")
    sleep 2
    # Makes the topic of the coordinators before the story begins.
    (client warm WarmCoordinators "$BOOTSTRAP") || true
    sleep 3
    (client story "$2" "$BOOTSTRAP")
    stop_cluster
  done
}
