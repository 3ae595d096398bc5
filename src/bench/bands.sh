#!/usr/bin/env bash
# How long bands take: seconds and, in brackets, seconds of all processors together, round by round; the first round pays for
# compilation. Java runs as the launcher runs it, unless LANTHANET_JAVA_OPTS says otherwise. Needs the built program and its tests ('mvn test-compile'). Arguments: draws, rounds.
set -euo pipefail
cd "$(dirname "$0")/../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
classpath="$work:target/classes:target/test-classes:target/lib/*"
javac -cp "$classpath" -d "$work" src/bench/TimeBands.java
echo "machine: $(nproc) cores, $(java -version 2>&1 | sed -n 2p); ${1:-1000} draws"
java ${LANTHANET_JAVA_OPTS:--XX:TieredStopAtLevel=1 -XX:+UseSerialGC} -cp "$classpath" TimeBands "${1:-1000}" "${2:-3}"
