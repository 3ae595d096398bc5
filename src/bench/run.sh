#!/usr/bin/env bash
# Whole commands, as a user waits for them. Every pair of commands runs in turn, A B A B, so that a machine that slows down slows
# both. Argument: pairs.
. "$(dirname "$0")/common.sh"
runs=${1:-5}

./lanthanet demo --quiet --page none >/dev/null
cp -r "$work/store" "$work/plain"
# both stores and the class-data archive are warm from here on
seconds bench org.lanthanet.bench.PlainStart "$work/plain" >/dev/null
seconds ./lanthanet status >/dev/null
for _ in $(seq "$runs"); do
    seconds bench org.lanthanet.bench.PlainStart "$work/plain" >>"$work/plain.s"
    seconds ./lanthanet status >>"$work/status.s"
done
for _ in $(seq $(((runs + 1) / 2))); do
    rm -rf "$work/fresh"
    seconds ./lanthanet import bundled --store "$work/fresh" >>"$work/import.s"
    seconds ./lanthanet report --pair USA,CHN >>"$work/report.s"
    seconds ./lanthanet metrics --format csv -o "$work/metrics.csv" >>"$work/metrics.s"
done
flows=$(./lanthanet status --format csv 2>/dev/null | awk -F, 'NR > 1 {n += $4} END {print n}')

echo "| what, whole process | seconds |"
echo "|---|---:|"
echo "| a plain embedded Neo4j with default settings: start, one aggregate, stop | $(median <"$work/plain.s") |"
echo "| \`lanthanet status\` on a warm store, Bolt and driver included | $(median <"$work/status.s") |"
echo "| ratio, pair by pair | $(paste "$work/status.s" "$work/plain.s" | awk '{print $1/$2}' | median) |"
echo "| \`lanthanet import bundled\` into a new store ($flows flows) | $(median <"$work/import.s") |"
echo "| \`lanthanet report --pair USA,CHN\` | $(median <"$work/report.s") |"
echo "| \`lanthanet metrics --format csv -o FILE\` ($(wc -l <"$work/metrics.csv") rows) | $(median <"$work/metrics.s") |"
