#!/usr/bin/env bash
# The example program as it stands (client 3.9), with auto.offset.reset=earliest, and with the poll of today's client.
# Usage: 01-example-program.sh EXAMPLE.java [RUNS [VARIANT]]; then node fold/example-program.mjs.
source "$(dirname "$0")/cluster.sh"
EXAMPLE="$1"; RUNS="${2:-3}"; ONLY="${3:-}"
prepare

# variant NAME JARS SED-EXPRESSION : the example with one edit, compiled against these client jars.
variant() {
  local dir="$WORK/example/$1"
  mkdir -p "$dir"
  sed "$3" "$EXAMPLE" >"$dir/KafkaExample.java"
  javac -encoding UTF-8 -nowarn -d "$dir" -cp "$WORK/jars/$2/lib/*" "$dir/KafkaExample.java" 2>"$dir/javac.txt" || { cat "$dir/javac.txt"; return 1; }
}
EARLIEST='s#^\( *\)KafkaConsumer<String, String> consumer#\1consumerProps.put("auto.offset.reset", "earliest");\n&#'
TODAY='s#consumer.poll(1000)#consumer.poll(java.time.Duration.ofMillis(1000))#'
LONGER='s#poll(1000)#poll(5000)#'
NEW_PROTOCOL='s#^\( *\)KafkaConsumer<String, String> consumer#\1consumerProps.put("group.protocol", "consumer");\n&#M'
variant as-it-stands client-3.9 ''
variant earliest client-3.9 "$EARLIEST"
variant earliest-5000 client-3.9 "$EARLIEST;$LONGER"
variant duration client-new "$TODAY"
variant duration-earliest client-new "$TODAY;$EARLIEST"
variant duration-earliest-5000 client-new "$TODAY;$EARLIEST;s#ofMillis(1000)#ofMillis(5000)#"
variant duration-earliest-consumer-protocol client-new "$TODAY;$EARLIEST;$NEW_PROTOCOL"
# What happens to the program as it stands with today's client library: does it compile at all?
variant does-not-compile client-new '' >"$WORK/example/compile-4.txt" 2>&1 || true

# stamp : each line of standard input with the time it arrived, as `epochMillis line`.
stamp() { local line; while IFS= read -r line; do echo "$((${EPOCHREALTIME/./} / 1000)) $line"; done; }

# program NAME VARIANT JARS : the example once, INFO logs in NAME.log, its printed lines with their times in NAME.out.
program() {
  note program-start "$1"
  local t0=${EPOCHREALTIME/./} code=0
  java -Xmx128m -Dorg.slf4j.simpleLogger.showDateTime=true "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd HH:mm:ss.SSS" \
    -cp "$WORK/example/$2:$WORK/jars/$3/lib/*" KafkaExample 2>"$RUN/$1.log" > >(stamp >"$RUN/$1.out") || code=$?
  note program-end "$1" "exit=$code" "tookMs=$(((${EPOCHREALTIME/./} - t0) / 1000))"
  (client "$1-after" DescribeGroup localhost:9092 my-group my-topic)
  note "log-end $1" "$(for i in 1 2 3; do [ ! -d "$RUN/data-$i/my-topic-0" ] || echo -n "broker$i=$(log_end "$i" my-topic-0) "; done)"
}

# Twice on one fresh cluster: the second run finds the topic, the offsets topic and maybe a commit.
run_example() { # RUN VARIANT JARS
  start_cluster "$WORK/runs/example/$1-$2"
  sleep 3
  program first "$2" "$3"
  program second "$2" "$3"
  stop_cluster
}
for n in $(seq "$RUNS"); do
  for v in as-it-stands earliest earliest-5000; do
    [ -n "$ONLY" ] && [ "$ONLY" != "$v" ] || run_example "$n" "$v" client-3.9
  done
  for v in duration duration-earliest duration-earliest-5000 duration-earliest-consumer-protocol; do
    [ -n "$ONLY" ] && [ "$ONLY" != "$v" ] || run_example "$n" "$v" client-new
  done
done
