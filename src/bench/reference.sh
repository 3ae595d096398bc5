#!/usr/bin/env bash
# Compares every measure that NetworkX or igraph have too, of every network shipped as it is held, in REO tonnes and dollars, and
# writes what the libraries say into the goldens of ReferenceValuesTest. To be run, and its output looked at, whenever the shipped
# flows change. Argument: another file to write, for a trial. Needs python3 with networkx 2.8, igraph 0.10, numpy and scipy
# (Debian: python3-networkx, python3-igraph, python3-scipy).
goldens=${1:-src/test/resources/org/lanthanet/metric/reference-values.csv}
. "$(dirname "$0")/common.sh"
export PYTHONDONTWRITEBYTECODE=1 PYTHONHASHSEED=0

python=$(python_with 'igraph, networkx, scipy')
[ -n "$python" ] || { echo "no python3 has igraph, networkx and scipy" >&2; exit 1; }
measures=$(cd src/bench && "$python" -c 'import reference_libraries as r; print(*r.WHOLE, *r.CORE)')
for basis in reo usd; do
    bench org.lanthanet.bench.MeasuresAsHeld $basis trade community communities modularity $measures > "$work/$basis.csv"
done
mkdir -p "$(dirname "$goldens")"
"$python" src/bench/reference_metrics.py import/countries.csv "$goldens" "$work/reo.csv" "$work/usd.csv"
