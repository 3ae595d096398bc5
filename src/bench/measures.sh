#!/usr/bin/env bash
# How long four measures take on networks of trade's shape, beside NetworkX, igraph and JGraphT: every program in turn, round by
# round, so that a machine that slows down slows all. Needs the built program (any lanthanet command builds it) and Debian's
# python3-networkx, python3-igraph and python3-scipy. Arguments: rounds, and 'small' to leave the large network out.
set -euo pipefail
cd "$(dirname "$0")/../.."
rounds=${1:-3}
sizes=("230 10000 3 0 jgrapht" "5000 200000 5 100")
[ "${2:-}" = small ] && sizes=("${sizes[0]}")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
classpath="$work/classes:target/classes:target/lib/*"
mkdir -p "$work/classes"
javac -cp "target/classes:target/lib/*" -d "$work/classes" src/bench/TimeMeasures.java
python=$(for p in python3 /usr/bin/python3; do "$p" -c 'import networkx, igraph' 2>/dev/null && echo "$p" && break; done)

echo "machine: $(nproc) cores, $(java -version 2>&1 | sed -n 2p), $("$python" -c 'import sys, networkx, igraph
print("Python", sys.version.split()[0], "NetworkX", networkx.__version__, "igraph", igraph.__version__)')"
for size in "${sizes[@]}"; do
    read -r countries links seconds sources jgrapht <<<"$size"
    edges=$work/$countries
    java -cp "$classpath" TimeMeasures generate "$countries" "$links" "$edges"
    for _ in $(seq "$rounds"); do
        java -cp "$classpath" TimeMeasures "$edges" "$seconds" ${jgrapht:-}
        "$python" src/bench/time_measures.py igraph "$edges" "$seconds"
        "$python" src/bench/time_measures.py networkx "$edges" "$seconds" "$sources"
    done >"$work/times"
    echo
    echo "$countries countries, $links links: seconds; warm: the median of the later half of the runs that fit into $seconds s, median of $rounds rounds"
    printf '%-24s %10s %10s %12s %18s\n' measure first warm 'times ours' 'sum of values'
    sort "$work/times" | awk '
        function median(key, column,    a, i, j, x) {
            for (i = 1; i <= n[key]; i++) {
                x = seen[key, i, column] + 0
                for (j = i - 1; j > 0 && a[j] > x; j--) a[j + 1] = a[j]
                a[j + 1] = x
            }
            return n[key] % 2 ? a[(n[key] + 1) / 2] : (a[n[key] / 2] + a[n[key] / 2 + 1]) / 2
        }
        {
            key = $2 " " $1
            if (!(key in n)) keys[++count] = key
            n[key]++
            for (c = 3; c <= 5; c++) seen[key, n[key], c] = $c
        }
        END {
            for (c = 1; c <= count; c++) {
                split(keys[c], part, " ")
                ours = median(part[1] " lanthanet", 4)
                printf "%-24s %10.4f %10.4f %12.2f %18s\n", keys[c], median(keys[c], 3), median(keys[c], 4),
                    median(keys[c], 4) / ours, seen[keys[c], 1, 5]
            }
        }' | sort -k1,1 -s
done
