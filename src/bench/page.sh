#!/usr/bin/env bash
# Runs all benchmarks and writes docs/benchmarks.md: the text of page.md, with what each script prints in the place that names it
# ('{{script | its arguments | its arguments at a size that only shows that it works}}'). It takes an hour; use a machine that does
# nothing else. Arguments: 'smoke' for the small sizes, and a file to write instead.
set -euo pipefail
cd "$(dirname "$0")/../.."
size=full
if [ "${1:-}" = smoke ]; then size=smoke; shift; fi
page=${1:-docs/benchmarks.md}
[ "$size" = full ] || [ "$page" != docs/benchmarks.md ] || { echo "sizes of a trial are not for docs/benchmarks.md; name a file" >&2; exit 2; }
[ -n "${LANTHANET_BUILT:-}" ] || mvn -q -B -DskipTests package >&2
export LANTHANET_BUILT=1
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
new=$(mktemp)
trap 'rm -f "$new"' EXIT

while IFS= read -r line; do
    if [[ $line =~ ^\{\{([a-z]+\.sh)\ \|(.*)\|(.*)\}\}$ ]]; then
        script=${BASH_REMATCH[1]}
        arguments=${BASH_REMATCH[2]}
        [ "$size" = full ] || arguments=${BASH_REMATCH[3]}
        echo "$script$arguments" >&2
        # shellcheck disable=SC2086 # its arguments
        "src/bench/$script" $arguments </dev/null
    elif [ "$line" = "{{machine}}" ]; then
        echo "This page was written on $(date -u +%Y-%m-%d) on $(nproc) cores, $(awk '/MemTotal/ {printf "%.0f GB", $2 / 1e6}' /proc/meminfo 2>/dev/null),"
        echo "$("$java" -version 2>&1 | sed -n 2p), load average before $(cut -d' ' -f1 /proc/loadavg 2>/dev/null || echo unknown)."
    else
        printf '%s\n' "$line"
    fi
done <src/bench/page.md >"$new"
mkdir -p "$(dirname "$page")"
cp "$new" "$page"
