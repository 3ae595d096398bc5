#!/usr/bin/env bash
# How long an invented BACI year takes to scan, beside what else reads CSV: every reader in turn, round by round, so that a
# machine that slows down slows all. The file is in the page cache. Cold is the first run of a process, warm is after six
# (pandas: after one). Needs Maven to fetch DuckDB's driver, and python3 with pandas if that is to be compared. Arguments: rows
# (10,000,000 are 406 MB), rounds.
. "$(dirname "$0")/common.sh"
rows=${1:-10000000}
rounds=${2:-3}
file=$work/BACI_HS17_Y2022_V202401.csv

mkdir -p "$work/duckdb"
mvn -q -B dependency:copy -Dartifact=org.duckdb:duckdb_jdbc:2.0.0.1 -DoutputDirectory="$work/duckdb" >"$work/maven.log" 2>&1 ||
    echo "DuckDB left out: its driver cannot be fetched" >&2
python=$(python_with pandas)
[ -n "$python" ] || echo "pandas left out: python3 has none" >&2

bench org.lanthanet.bench.GenerateBaci "$rows" "$file"
codes=$(cut -d, -f1 import/products.csv | grep -E '^[0-9]{6}$')
bytes=$(stat -c %s "$file")
wanted=$(awk -F, 'NR == FNR {want[$1 + 0]; next} $4 in want' <(echo "$codes") "$file" | wc -l)

record() { sed "s/^/$1 /" >>"$work/times"; }
for _ in $(seq "$rounds"); do
    bench org.lanthanet.bench.ScanBaci "$file" | record lanthanet
    bench org.lanthanet.bench.ScanFastCsv "$file" | record fastcsv
    [ -z "$(ls "$work/duckdb")" ] || classpath="$classpath:$work/duckdb/*" bench org.lanthanet.bench.ScanDuckDb "$file" | record duckdb
    # shellcheck disable=SC2086 # one argument a code
    [ -z "$python" ] || "$python" src/bench/scan_pandas.py "$file" $codes | record pandas
    start=$(date +%s%N)
    wc -l "$file" >/dev/null
    echo "wc warm $(awk "BEGIN {print ($(date +%s%N) - $start) / 1e9}") 0 0" >>"$work/times"
done

# a table of medians; the processor's time is the steadier measure where others use the machine too
sort -k1,1 -k2,2 "$work/times" | awk -v bytes="$bytes" -v rows="$rows" -v wanted="$wanted" '
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
    }
    END {
        name["lanthanet warm"] = "`BaciReader`, warm"
        name["lanthanet cold"] = "`BaciReader`, cold (class loading and a JIT that has seen nothing)"
        name["lanthanet fingerprint"] = "SHA-256 of the file, by which it is known again"
        name["duckdb warm"] = "DuckDB `read_csv`, two threads, types given, warm"
        name["duckdb cold"] = "DuckDB, cold"
        name["fastcsv warm"] = "FastCSV records, warm"
        name["fastcsv cold"] = "FastCSV records, cold"
        name["pandas warm"] = "pandas `read_csv`, columns and types given, warm"
        name["pandas cold"] = "pandas, cold"
        name["wc warm"] = "`wc -l`"
        printf "| %d rows, %.0f MB, %d rows kept | seconds | MB/s | × ours | CPU seconds |\n|---|---:|---:|---:|---:|\n", rows, bytes / 1e6, wanted
        for (c = 1; c <= count; c++) {
            key = keys[c]
            ours = median(key ~ /cold/ ? "lanthanet cold" : "lanthanet warm", 3)
            s = median(key, 3)
            cpu = median(key, 4)
            printf "| %s | %.3f | %.0f | %.2f | %s |\n", name[key], s, bytes / 1e6 / s, s / ours, cpu ? sprintf("%.2f", cpu) : ""
        }
    }'
