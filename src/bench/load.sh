#!/usr/bin/env bash
# How fast edges get into a new store: LOAD CSV, UNWIND over Bolt, UNWIND in the process, and what an import does, in turn, each
# in a JVM of its own that has run nothing before, under the program's own schema. Then an import of all of it as a user runs it.
# Needs the built program (any lanthanet command builds it) and GNU time. Arguments: edges, rounds.
set -euo pipefail
cd "$(dirname "$0")/../.."
edges=${1:-300000}
rounds=${2:-3}
million=${3:-1000000}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
classpath="$work/classes:target/classes:target/lib/*"
mkdir -p "$work/classes"
javac -cp "target/classes:target/lib/*" -d "$work/classes" src/bench/GenerateFlows.java src/bench/LoadEdges.java
java -cp "$classpath" GenerateFlows "$edges" "$work/flows.csv"

echo "machine: $(nproc) cores, $(java -version 2>&1 | sed -n 2p)"
for _ in $(seq "$rounds"); do
    for way in csv bolt cypher api; do
        rm -rf "$work/store"
        java -XX:+UseParallelGC -cp "$classpath" org.lanthanet.store.LoadEdges "$way" "$work/store" "$work/flows.csv" >>"$work/$way"
    done
done
median() { sort -n | awk '{a[NR]=$1} END {print (NR%2) ? a[(NR+1)/2] : (a[NR/2]+a[NR/2+1])/2}'; }
for way in csv bolt cypher api; do
    echo "$way: $(awk '{print $6}' "$work/$way" | median) edges/s, $(paste "$work/$way" "$work/csv" | awk '{print $6/$13}' | median) times LOAD CSV, pair by pair"
done

java -cp "$classpath" GenerateFlows "$million" "$work/million.csv"
rm -rf "$work/store"
/usr/bin/time -f "lanthanet import of $million flows into a new store, whole process: %e s, %M kB at most" \
    ./lanthanet import --quiet --store "$work/store" --as flows "$work/million.csv"
