#!/usr/bin/env bash
# What programs with the clients of other languages print: test/programs/confluent-kafka with confluent-kafka 2.9.0,
# test/programs/kafkajs with kafkajs 2.2.4. Each program says in its first comments which topics there are
# (`topics: NAME=PARTITIONS…`) and what happens (`when "TEXT": kill this program and start it again`,
# `when "TEXT": kill all brokers`, `no brokers`).
# Usage: 09-other-clients.sh [FILE…]; then node fold/other-clients.mjs. Needs CPython 3.11 with pip, and Node 20 with npm.
source "$(dirname "$0")/cluster.sh"
prepare

PYTHON="$WORK/confluent-kafka/bin/python"
[ -x "$PYTHON" ] || { python3 -m venv "$WORK/confluent-kafka" && "$WORK/confluent-kafka/bin/pip" -q install confluent-kafka==2.9.0; }
[ -d "$WORK/kafkajs/node_modules/kafkajs" ] || npm --silent --prefix "$WORK/kafkajs" install kafkajs@2.2.4 >&2
OUT="$WORK/runs/other-clients"
PROGRAMS=("$@")
[ $# -gt 0 ] || PROGRAMS=("$PROJECT"/test/programs/confluent-kafka/*.py "$PROJECT"/test/programs/kafkajs/*.js)

# start_program FILE RUN : in the background, its process id in PROGRAM.
start_program() {
  local name; name="$OUT/$(basename "$1").$2"
  if [[ "$1" = *.py ]]; then
    PYTHONUNBUFFERED=1 "$PYTHON" "$1" >"$name.out" 2>"$name.err" &
  else
    # A copy beside a package.json that says nothing of modules.
    cp "$1" "$WORK/kafkajs/"
    node "$WORK/kafkajs/$(basename "$1")" >"$name.out" 2>"$name.err" &
  fi
  PROGRAM=$!
}

# end_program FILE RUN : waits for its end, 120 s at most, and keeps its exit code.
end_program() {
  local i code=0
  for ((i = 0; i < 1200; i++)); do kill -0 "$PROGRAM" 2>/dev/null || break; sleep 0.1; done
  kill -KILL "$PROGRAM" 2>/dev/null || true
  wait "$PROGRAM" 2>/dev/null || code=$?
  echo "$code" >"$OUT/$(basename "$1").$2.exit"
}

# warm : the topics of both coordinators are there before the first story.
warm() {
  (client topic CreateTopic "$BOOTSTRAP" story 1,2,3)
  (client warm WarmCoordinators "$BOOTSTRAP")
}

tell() { # FILE
  local file="$1" topic partitions text
  note story "$(basename "$file")"
  rm -f "$OUT/$(basename "$file")".*
  for topic in $(sed -n 's/^[#/]* topics: //p' "$file"); do
    partitions="$(printf '1,2,3/2,3,1/3,1,2/1,2,3' | cut -d/ -f "1-${topic#*=}")"
    (client topic CreateTopic "$BOOTSTRAP" "${topic%=*}" "$partitions")
  done
  text="$(sed -n 's/^[#/]* when "\(.*\)": .*/\1/p' "$file")"
  start_program "$file" 1
  if [ -n "$text" ]; then
    wait_for_line "$OUT/$(basename "$file").1.out" "$text" 60
    if grep -q ': kill all brokers$' "$file"; then
      for id in 1 2 3 100; do crash_node "$id"; done
    else
      kill -KILL "$PROGRAM"
      end_program "$file" 1
      start_program "$file" 2
      end_program "$file" 2
      return
    fi
  fi
  end_program "$file" 1
}

[ $# -gt 0 ] || rm -rf "$OUT"
mkdir -p "$OUT"
"$PYTHON" -c 'import confluent_kafka as c; print("confluent-kafka", c.version()[0], "librdkafka", c.libversion()[0])' >"$OUT/versions"
node -p '"node " + process.version + " kafkajs " + require(process.argv[1]).version' "$WORK/kafkajs/node_modules/kafkajs/package.json" >>"$OUT/versions"
start_cluster "$WORK/runs/other-clients-cluster"
warm
for file in "${PROGRAMS[@]}"; do
  grep -qE ': kill all brokers$|^[#/]* no brokers$' "$file" || tell "$file"
done
for file in "${PROGRAMS[@]}"; do
  grep -q ': kill all brokers$' "$file" || continue
  stop_cluster
  start_cluster "$WORK/runs/other-clients-cluster"
  warm
  tell "$file"
done
stop_cluster
for file in "${PROGRAMS[@]}"; do
  ! grep -q '^[#/]* no brokers$' "$file" || tell "$file"
done
