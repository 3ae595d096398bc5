#!/usr/bin/env bash
# How long an invented BACI year takes to scan, beside what else reads CSV: every reader in turn, round by round, so that a
# machine that slows down slows all. The file is in the page cache. Cold is the first run of a process, warm is after six
# (pandas: after one). Needs the built program (any lanthanet command builds it), Maven to fetch DuckDB's driver, and python3
# with pandas if that is to be compared. Arguments: rows (10,000,000 are 406 MB), rounds.
set -euo pipefail
cd "$(dirname "$0")/../.."
rows=${1:-10000000}
rounds=${2:-3}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
classpath="$work/classes:target/classes:target/lib/*"
file=$work/BACI_HS17_Y2022_V202401.csv

mkdir -p "$work/classes" "$work/duckdb"
javac -cp "target/classes:target/lib/*" -d "$work/classes" src/bench/GenerateBaci.java src/bench/Scan*.java
mvn -q -B dependency:copy -Dartifact=org.duckdb:duckdb_jdbc:2.0.0.1 -DoutputDirectory="$work/duckdb" >"$work/maven.log" 2>&1 ||
    echo "DuckDB left out: its driver cannot be fetched"
python=$(for p in python3 /usr/bin/python3; do "$p" -c 'import pandas' 2>/dev/null && echo "$p" && break; done || true)
[ -n "$python" ] || echo "pandas left out: python3 has none"

java -cp "$classpath" GenerateBaci "$rows" "$file"
codes=$(cut -d, -f1 import/products.csv | grep -E '^[0-9]{6}$')
bytes=$(stat -c %s "$file")
echo "machine: $(nproc) cores, $(java -version 2>&1 | sed -n 2p)"
echo "file:    $rows rows, $bytes bytes, $(awk -F, 'NR == FNR {want[$1 + 0]; next} $4 in want' <(echo "$codes") "$file" | wc -l) of them rare earths"

record() { sed "s/^/$1 /" >>"$work/times"; }
for _ in $(seq "$rounds"); do
    java -cp "$classpath" ScanBaci "$file" | record lanthanet
    java -cp "$classpath" ScanFastCsv "$file" | record fastcsv
    [ -z "$(ls "$work/duckdb")" ] || java -cp "$classpath:$work/duckdb/*" ScanDuckDb "$file" | record duckdb
    [ -z "$python" ] || "$python" src/bench/scan_pandas.py "$file" $codes | record pandas
    start=$(date +%s%N)
    wc -l "$file" >/dev/null
    echo "wc warm $(awk "BEGIN {print ($(date +%s%N) - $start) / 1e9}") 0 0" >>"$work/times"
done

# a table of medians; the processor's time is the steadier measure where others use the machine too
sort -k1,1 -k2,2 "$work/times" | awk -v bytes="$bytes" '
    function median(key, column,    a, i, j, m, x) {
        m = n[key]
        for (i = 1; i <= m; i++) {
            x = seen[key, i, column] + 0
            for (j = i - 1; j > 0 && a[j] > x; j--) a[j + 1] = a[j]
            a[j + 1] = x
        }
        return m % 2 ? a[(m + 1) / 2] : (a[m / 2] + a[m / 2 + 1]) / 2
    }
    {
        key = $1 " " $2
        if (!(key in n)) keys[++count] = key
        n[key]++
        seen[key, n[key], 3] = $3
        seen[key, n[key], 4] = $4
        rows[key] = $5
    }
    END {
        printf "%-24s %8s %8s %12s %8s %12s %8s\n", "median", "seconds", "MB/s", "times ours", "cpu s", "times ours", "rows"
        for (c = 1; c <= count; c++) {
            key = keys[c]
            ours = key ~ /cold/ ? "lanthanet cold" : "lanthanet warm"
            s = median(key, 3)
            cpu = median(key, 4)
            printf "%-24s %8.3f %8.0f %12.2f %8.3f %12.2f %8s\n", key, s, bytes / 1e6 / s, s / median(ours, 3), cpu,
                cpu / median(ours, 4), rows[key] ? rows[key] : ""
        }
    }'
