#!/usr/bin/env bash
# How long bands take, round by round; the first round pays for compilation. Java runs as the launcher runs it and then with the
# second compiler. Arguments: draws, rounds.
. "$(dirname "$0")/common.sh"
draws=${1:-1000}
rounds=${2:-3}
BENCH_JVM=$quick bench org.lanthanet.bench.TimeBands "$draws" "$rounds" "as the launcher runs it"
BENCH_JVM=-XX:+UseSerialGC bench org.lanthanet.bench.TimeBands "$draws" "$rounds" "second compiler" | tail -n +3
