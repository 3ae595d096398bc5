#!/usr/bin/env bash
# What each test for a break at 5 % rejects in series that have none: the table of docs/method.md, and the same for thirteen years. The
# same figures on every machine. Needs the built program (any lanthanet command builds it). Argument: number of series (10000).
set -euo pipefail
cd "$(dirname "$0")/../.."
series=${1:-10000}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
javac -cp "target/classes:target/lib/*" -d "$work" src/bench/SizesOfTests.java
for years in "18 5" "8 5"; do
    java -cp "$work:target/classes:target/lib/*" SizesOfTests $years "$series"
    echo
done
