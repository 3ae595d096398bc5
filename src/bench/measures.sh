#!/usr/bin/env bash
# How long four measures take on networks of trade's shape, beside NetworkX, igraph and JGraphT: every program in turn, round by
# round, so that a machine that slows down slows all. The libraries of Python (Debian: python3-networkx, python3-igraph,
# python3-scipy) are left out where they are absent. Arguments: rounds, seconds for each measure, and 'small' to leave the large
# network out.
. "$(dirname "$0")/common.sh"
rounds=${1:-3}
sizes=("230 10000 ${2:-3} 0 jgrapht" "5000 200000 ${2:-5} 100")
[ "${3:-}" = small ] && sizes=("${sizes[0]}")
python=$(python_with "networkx, igraph, scipy")
[ -n "$python" ] || echo "NetworkX and igraph left out: python3 has them not" >&2

for size in "${sizes[@]}"; do
    read -r countries links seconds sources jgrapht <<<"$size"
    edges=$work/$countries
    bench org.lanthanet.bench.TimeMeasures generate "$countries" "$links" "$edges"
    : >"$work/times"
    for _ in $(seq "$rounds"); do
        # shellcheck disable=SC2086 # left out if empty
        bench org.lanthanet.bench.TimeMeasures "$edges" "$seconds" $jgrapht >>"$work/times"
        if [ -n "$python" ]; then
            "$python" src/bench/time_measures.py igraph "$edges" "$seconds" >>"$work/times"
            "$python" src/bench/time_measures.py networkx "$edges" "$seconds" "$sources" >>"$work/times"
        fi
    done
    echo "| $countries countries, $links links | first, ms | warm, ms | NetworkX | igraph | JGraphT | sums of values |"
    echo "|---|---:|---:|---:|---:|---:|---|"
    sort "$work/times" | awk '
        function median(key, column,    a, i, j, x) {
            for (i = 1; i <= n[key]; i++) {
                x = seen[key, i, column] + 0
                for (j = i - 1; j > 0 && a[j] > x; j--) a[j + 1] = a[j]
                a[j + 1] = x
            }
            return n[key] % 2 ? a[(n[key] + 1) / 2] : (a[n[key] / 2] + a[n[key] / 2 + 1]) / 2
        }
        function beside(measure, who,    key, ms) {
            key = measure " " who
            if (!(key in n)) return "–"
            ms = median(key, 4) * 1000
            return sprintf("%.4g (%.2g ×)", ms, ms / (median(measure " lanthanet", 4) * 1000))
        }
        {
            key = $2 " " $1
            if ($1 == "lanthanet" && !(key in n)) measures[++count] = $2
            n[key]++
            for (c = 3; c <= 5; c++) seen[key, n[key], c] = $c
        }
        END {
            split("lanthanet networkx igraph jgrapht", who, " ")
            for (c = 1; c <= count; c++) {
                m = measures[c]
                sums = ""
                for (w = 1; w <= 4; w++) if ((m " " who[w]) in n) sums = sums (sums ? ", " : "") seen[m " " who[w], 1, 5]
                printf "| %s | %.4g | %.4g | %s | %s | %s | %s |\n", m, median(m " lanthanet", 3) * 1000,
                    median(m " lanthanet", 4) * 1000, beside(m, "networkx"), beside(m, "igraph"), beside(m, "jgrapht"), sums
            }
        }'
    echo
done
