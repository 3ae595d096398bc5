#!/usr/bin/env bash
# The figures of docs/benchmarks.md. Every pair of commands runs in turn, A B A B, so that a machine that slows down slows
# both. Needs the built program (any lanthanet command builds it) and GNU time.
set -euo pipefail
cd "$(dirname "$0")/../.."
runs=${1:-5}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export LANTHANET_STORE=$work/store
unset NEO4J_URI

./lanthanet demo --quiet >/dev/null
mkdir -p "$work/classes"
javac -cp "target/classes:target/lib/*" -d "$work/classes" src/bench/*.java
cp -r "$work/store" "$work/plain"

seconds() { /usr/bin/time -f %e -o "$work/time" "$@" >/dev/null 2>&1; cat "$work/time"; }
median() { sort -n | awk '{a[NR]=$1} END {print (NR%2) ? a[(NR+1)/2] : (a[NR/2]+a[NR/2+1])/2}'; }

echo "machine: $(nproc) cores, $(java -version 2>&1 | sed -n 2p)"
seconds java -cp "$work/classes:target/lib/*" PlainStart "$work/plain" >/dev/null
seconds ./lanthanet status >/dev/null
for _ in $(seq "$runs"); do
    seconds java -cp "$work/classes:target/lib/*" PlainStart "$work/plain" >>"$work/plain.s"
    seconds ./lanthanet status >>"$work/status.s"
done
echo "plain embedded start, one aggregate: $(median <"$work/plain.s") s"
echo "lanthanet status, warm store:        $(median <"$work/status.s") s"
paste "$work/status.s" "$work/plain.s" | awk '{print $1/$2}' | median | sed 's/^/ratio, pair by pair:                 /'

for _ in 1 2 3; do
    rm -rf "$work/fresh"
    seconds ./lanthanet import bundled --store "$work/fresh" >>"$work/import.s"
done
echo "lanthanet import bundled, new store: $(median <"$work/import.s") s"
seconds ./lanthanet report --pair USA,CHN | sed 's/^/lanthanet report, whole process:     /;s/$/ s/'
seconds ./lanthanet metrics --format csv -o "$work/metrics.csv" | sed 's/^/lanthanet metrics, whole process:    /;s/$/ s/'
echo "all measures, all stages and years, computing alone:"
# as the launcher runs it
java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp "$work/classes:target/classes:target/lib/*" MetricsOfTheBundle
