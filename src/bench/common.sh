# What the benchmarks share; read by them, not run. They print Markdown, for docs/benchmarks.md.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
# a build that runs them has built what they need
[ -n "${LANTHANET_BUILT:-}" ] || mvn -q -B -DskipTests package >&2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
unset NEO4J_URI
export LANTHANET_STORE=$work/store
classpath="target/test-classes:target/classes:target/lib/*"
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
# as the launcher runs a short command
quick="-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"

# Runs a class of this folder.
bench() { "$java" ${BENCH_JVM:-} -cp "$classpath" "$@"; }

# Seconds a command takes, whole process.
seconds() {
    local TIMEFORMAT=%R
    { time "$@" >/dev/null 2>&1; } 2>&1
}

# The median of the numbers on stdin.
median() { sort -n | awk '{a[NR]=$1} END {printf "%.4g\n", (NR%2) ? a[(NR+1)/2] : (a[NR/2]+a[NR/2+1])/2}'; }

# A python3 that has some modules, if there is one.
python_with() {
    local p
    for p in python3 /usr/bin/python3; do
        if "$p" -c "import $1" 2>/dev/null; then echo "$p"; return; fi
    done
}
