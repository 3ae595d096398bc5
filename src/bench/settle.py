"""Settles the declarations under import/ as docs/method.md, "From declarations to flows", says, and by nothing else.

    settle.py TABLES [-o FLOWS.csv] [--compare OTHER.csv]

TABLES is the folder of the data package. Flows go to FLOWS.csv, or to the standard output where neither option is given.
OTHER.csv has the same columns, rows in any order; figures may differ by 1e-9 of themselves, words not at all. Prints how many
flows agree and the worst differences; ends with 1 if any flow differs or is in one of the two alone, with 2 if a file is no
such table. It was written from the page and the tables alone and shares no code with the program, so that the two check each
other. Python 3.9 or later, standard library only.
"""

import argparse
import csv
import math
import sys

from settle_declarations import number
from settle_method import KEY, settle

FIGURES = ["reo_tonnes", "gross_tonnes", "value_usd", "exporter_reo_tonnes", "importer_reo_tonnes", "exporter_value_usd",
           "importer_value_usd", "imputed_share", "exporter_imputed_share", "importer_imputed_share"]
WORDS = ["method", "flags", "exporter_flags", "importer_flags"]
COLUMNS = KEY + FIGURES[:7] + ["method", "imputed_share", "flags", "exporter_flags", "importer_flags"] + FIGURES[8:]

TOLERANCE = 1e-9
DIFFERENCES_SHOWN = 10


def write(flows, out):
    writer = csv.DictWriter(out, COLUMNS, lineterminator="\n")
    writer.writeheader()
    writer.writerows(flows.values())


def read(path):
    with open(path, newline="", encoding="utf-8") as lines:
        rows = csv.DictReader(lines)
        missing = [column for column in COLUMNS if column not in (rows.fieldnames or ())]
        if missing:
            raise ValueError(f"{path} has no column {', '.join(missing)}")
        flows = {}
        for row in rows:
            key = int(row["year"]), row["stage"], row["exporter"], row["importer"]
            if key in flows:
                raise ValueError(f"{path}:{rows.line_num}: {key} a second time")
            flows[key] = row | {column: number(row[column]) for column in FIGURES}
        return flows


def difference(ours, theirs):
    """The largest relative difference of a flow's figures, infinite where words differ or one side has no figure; and where."""
    worst = 0.0, ""
    for column in WORDS:
        if ours[column] != theirs[column]:
            worst = math.inf, f"{column} {ours[column]!r} here, {theirs[column]!r} there"
    for column in FIGURES:
        a, b = ours[column], theirs[column]
        if a == b:
            continue
        apart = math.inf if a is None or b is None else abs(a - b) / max(abs(a), abs(b))
        if not apart <= worst[0]:
            worst = apart, f"{column} {a} here, {b} there"
    return worst


def compare(ours, theirs):
    """Prints how far two sets of flows agree; whether they do throughout."""
    differences = []
    for key in sorted(ours.keys() | theirs.keys()):
        if key not in ours or key not in theirs:
            differences.append((math.inf, "only here" if key in ours else "only there", key))
        else:
            differences.append((*difference(ours[key], theirs[key]), key))
    wrong = [d for d in differences if not d[0] <= TOLERANCE]
    print(f"{len(differences) - len(wrong)} of {len(differences)} flows agree to {TOLERANCE:g}")
    for apart, what, key in sorted(wrong, key=lambda d: (-d[0], d[2]))[:DIFFERENCES_SHOWN]:
        print(f"{' '.join(map(str, key))}: {what} ({apart:.1e})")
    return not wrong


def main():
    parser = argparse.ArgumentParser(description="Settles the declarations of the data package, independently of the program.")
    parser.add_argument("tables", help="folder of the data package")
    parser.add_argument("-o", "--output", help="CSV to write the flows to")
    parser.add_argument("--compare", metavar="OTHER", help="CSV of flows to compare with")
    arguments = parser.parse_args()
    try:
        other = read(arguments.compare) if arguments.compare else None
        flows = settle(arguments.tables)
    except (OSError, ValueError) as fault:
        print(fault, file=sys.stderr)
        return 2
    except KeyError as missing:
        print(f"{arguments.tables}: no column or coefficient {missing}", file=sys.stderr)
        return 2
    if arguments.output:
        with open(arguments.output, "w", newline="", encoding="utf-8") as out:
            write(flows, out)
    elif not arguments.compare:
        write(flows, sys.stdout)
    return 0 if other is None or compare(flows, other) else 1


if __name__ == "__main__":
    sys.exit(main())
