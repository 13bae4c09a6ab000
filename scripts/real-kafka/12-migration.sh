#!/usr/bin/env bash
# A group goes over to the consumer protocol and back.
# Usage: 12-migration.sh [RUNS]; then node fold/migration.mjs.
source "$(dirname "$0")/cluster.sh"
record_story migration MigrationStory 1/2/3/1/2/3/1/2/3/1/2/3 "${1:-2}"
