#!/usr/bin/env bash
# Compares every measure that NetworkX or igraph have too, of every stage and year shipped, in REO tonnes and dollars, and
# writes what the libraries say into the goldens of ReferenceValuesTest. To be run, and its output looked at, whenever the
# shipped flows change. Argument: another file to write, for a trial. Needs python3 with networkx 2.8, igraph 0.10, numpy and scipy (Debian: python3-networkx,
# python3-igraph).
set -euo pipefail
cd "$(dirname "$0")/../.."
goldens=${1:-src/test/resources/org/lanthanet/metric/reference-values.csv}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export LANTHANET_STORE=$work/store PYTHONDONTWRITEBYTECODE=1 PYTHONHASHSEED=0
unset NEO4J_URI

python=$(for p in python3 /usr/bin/python3; do "$p" -c 'import igraph, networkx, scipy' 2>/dev/null && echo "$p" && break; done || true)
[ -n "$python" ] || { echo "no python3 has igraph, networkx and scipy" >&2; exit 1; }
measures=$(cd src/bench && "$python" -c 'import reference_libraries as r; print(*r.WHOLE, *r.CORE)')

./lanthanet demo --quiet --page none >/dev/null
for basis in reo usd; do
    ./lanthanet metrics trade community communities modularity $measures --basis "$basis" --format csv -o "$work/$basis.csv"
done
mkdir -p "$(dirname "$goldens")"
"$python" src/bench/reference_metrics.py import/countries.csv "$goldens" "$work/reo.csv" "$work/usd.csv"
