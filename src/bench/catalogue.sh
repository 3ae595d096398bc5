#!/usr/bin/env bash
# The whole catalogue of measures of the data package, computing alone, in a JVM that has run nothing before and again.
. "$(dirname "$0")/common.sh"
BENCH_JVM=$quick bench org.lanthanet.bench.MetricsOfTheBundle
