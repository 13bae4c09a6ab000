#!/usr/bin/env bash
# Replicas placed by hand, the ids of topics, commits for topics and partitions that are not there.
# Usage: 15-assignments.sh [RUNS]; then node fold/assignments.mjs.
source "$(dirname "$0")/cluster.sh"
record_story assignments AssignmentStory 1,2,3 "${1:-2}"
