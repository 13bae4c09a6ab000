#!/usr/bin/env bash
# What becomes of records that a transactional producer refuses to send: they are in a batch by then.
# Usage: 14-refused-sends.sh [RUNS]; then node fold/refused-sends.mjs.
source "$(dirname "$0")/cluster.sh"
record_story refused-sends RefusedSendStory 1,2,3/2,3,1 "${1:-2}"
