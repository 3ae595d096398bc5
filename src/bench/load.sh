#!/usr/bin/env bash
# How fast edges get into a new store: LOAD CSV, UNWIND over Bolt, UNWIND in the process, and what an import does, in turn, each
# in a JVM of its own that has run nothing before, under the program's own schema. Then an import of more as a user runs it.
# Arguments: edges, rounds, edges of the import.
. "$(dirname "$0")/common.sh"
edges=${1:-200000}
rounds=${2:-3}
million=${3:-1000000}

bench org.lanthanet.bench.GenerateFlows "$edges" "$work/flows.csv"
for _ in $(seq "$rounds"); do
    for way in csv bolt cypher api; do
        rm -rf "$work/store"
        # not in a pipe: a way that fails ends this
        BENCH_JVM=-XX:+UseParallelGC bench org.lanthanet.store.LoadEdges "$way" "$work/store" "$work/flows.csv" >"$work/one"
        awk '{print $6}' "$work/one" >>"$work/$way"
    done
done
row() {
    echo "| $2 | $(median <"$work/$1" | xargs printf '%.0f') | $(paste "$work/$1" "$work/csv" | awk '{print $1/$2}' | median) |"
}
echo "| $edges edges | edges/s | × \`LOAD CSV\`, pair by pair |"
echo "|---|---:|---:|"
row csv "\`LOAD CSV … IN TRANSACTIONS\`"
row bolt "\`UNWIND … CREATE\` over Bolt"
row cypher "\`UNWIND … CREATE\` in the process"
row api "an import (edges through Neo4j's Java interface)"

bench org.lanthanet.bench.GenerateFlows "$million" "$work/million.csv"
rm -rf "$work/store"
whole=$(seconds ./lanthanet import --quiet --store "$work/store" --as flows "$work/million.csv")
echo "| \`lanthanet import\` of $million flows into a new store, whole process ($whole s) | $(awk "BEGIN {printf \"%.0f\", $million / $whole}") | |"
