#!/usr/bin/env bash
# What an admin client can do besides making topics: trying things out, moving partitions, looking into transactions.
# Usage: 13-admin.sh [RUNS]; then node fold/admin.mjs.
source "$(dirname "$0")/cluster.sh"
record_story admin AdminStory 1,2,3/2,3,1/3,1,2/1,2,3 "${1:-2}"
