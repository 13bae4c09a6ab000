#!/usr/bin/env bash
# Rebalance listeners that throw.
# Usage: 10-listeners.sh [RUNS]; then node fold/listeners.mjs.
source "$(dirname "$0")/cluster.sh"
record_story listeners ListenerStory 1,2,3/2,3,1/3,1,2/1,2,3 "${1:-2}"
