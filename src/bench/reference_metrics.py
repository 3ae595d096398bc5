"""Compares the measures of the shipped networks with those of NetworkX and igraph, and writes what these say as goldens.

Arguments: import/countries.csv; the file of goldens to write; tables of `lanthanet metrics --format csv` that hold `trade`
(the links), `strength_total` (the countries, isolated ones too), `community` and the measures to compare. Ends with 1 if a
value differs by more than 1e-9, of itself where it is above 1.
"""

import csv
import sys
import warnings
from collections import defaultdict

from reference_libraries import CORE, WHOLE, Network, Undecided, ig_modularity, nx_best_modularity, nx_modularity

TOLERANCE = 1e-9
LOUVAIN_RUNS = 10
# networks, of a hundred, in which another method may find a better division
WORSE_ALLOWED = 5


class Agreement:
    """How far our values of one measure are from those of one library."""

    def __init__(self):
        self.values = 0
        self.undecided = 0
        self.largest = 0.0
        self.where = ""
        self.wrong = []

    def compare(self, key, reference, ours):
        for country in reference.keys() | ours.keys():
            a, b = reference.get(country), ours.get(country)
            if a is None and b is None:
                continue
            self.values += 1
            where = " ".join((*key, country)).strip()
            if a is None or b is None:
                self.wrong.append(f"{where}: {a} there, {b} here")
                continue
            difference = abs(a - b) / max(1, abs(a))
            if difference > self.largest:
                self.largest, self.where = difference, where
            if difference > TOLERANCE:
                self.wrong.append(f"{where}: {a!r} there, {b!r} here")

    def line(self, measure, library):
        undecided = f", {self.undecided} networks without one answer" if self.undecided else ""
        at = f" ({self.where})" if self.where else ""
        return f"{measure:26s} {library:9s} {self.values:6d} values, largest difference {self.largest:.1e}{at}{undecided}"


def read(files):
    """Countries, links and our values of every network, by basis, stage and year."""
    networks = defaultdict(lambda: (set(), {}, defaultdict(dict)))
    for file in files:
        with open(file, newline="", encoding="utf-8") as rows:
            for row in csv.DictReader(rows):
                if row["stage"] == "chain":
                    continue
                countries, links, ours = networks[row["basis"], row["stage"], row["year"]]
                if row["metric"] == "trade":
                    links[row["country"], row["partner"]] = float(row["value"])
                else:
                    value = float(row["value"]) if row["value"] else None
                    ours[row["metric"]][row["country"]] = value
                if row["metric"] == "strength_total":
                    countries.add(row["country"])
    return networks


def figure(x):
    return format(x, ".12g")


def golden(key, measure, values):
    """Of a measure of countries: number, sum, sum of squares and first moment of the values in order of country, and the
    three largest; of a measure of the network: the value."""
    defined = sorted((country, x) for country, x in values.items() if x is not None)
    numbers = [x for _, x in defined]
    row = [*key, measure, len(numbers), figure(sum(numbers)) if numbers else ""]
    if "" in values:
        return [*row, "", "", ""]
    moment = sum(k * x for k, x in enumerate(numbers, 1))
    largest = sorted(defined, key=lambda entry: (-entry[1], entry[0]))[:3]
    largest = " ".join(f"{country}={figure(x)}" for country, x in largest)
    return [*row, figure(sum(x * x for x in numbers)), figure(moment), largest]


def compare_measures(key, whole, core, ours, agreements, goldens):
    for network, table in ((whole, WHOLE), (core, CORE)):
        for measure, libraries in table.items():
            first = None
            for library, function in libraries.items():
                agreement = agreements[measure, library]
                try:
                    values = function(network)
                except Undecided:
                    agreement.undecided += 1
                    continue
                values = values if isinstance(values, dict) else {"": values}
                agreement.compare(key, values, ours[measure])
                first = values if first is None else first
            if first is not None:
                goldens.append(golden(key, measure, first))


def compare_division(key, core, ours, agreements, goldens):
    """Whether ours is of the modularity we say, and by how much it is better than the best that NetworkX finds."""
    division = defaultdict(set)
    for country, number in ours["community"].items():
        if number is not None:
            division[number].add(country)
    if not division:
        return None
    for library, function in {"NetworkX": nx_modularity, "igraph": ig_modularity}.items():
        agreements["modularity", library].compare(key, {"": function(core, division)}, ours["modularity"])
    agreements["communities", "NetworkX"].compare(key, {"": len(division)}, ours["communities"])
    best = nx_best_modularity(core, LOUVAIN_RUNS)
    goldens.append(golden(key, "modularity", {"": best}))
    return ours["modularity"][""] - best


def main(countries, goldens_file, tables):
    with open(countries, newline="", encoding="utf-8") as rows:
        areas = {row["iso3"] for row in csv.DictReader(rows) if row["kind"] in ("area", "world")}
    agreements = defaultdict(Agreement)
    goldens = []
    better = {}
    for key, (codes, links, ours) in sorted(read(tables).items()):
        whole = Network(sorted(codes), links)
        core = whole.without(areas)
        compare_measures(key, whole, core, ours, agreements, goldens)
        gain = compare_division(key, core, ours, agreements, goldens)
        if gain is not None:
            better[key] = gain
    for (measure, library), agreement in agreements.items():
        print(agreement.line(measure, library))
    worse = {key: gain for key, gain in better.items() if gain < -TOLERANCE}
    equal = sum(abs(gain) <= TOLERANCE for gain in better.values())
    print(
        f"modularity beside NetworkX's Louvain, best of {LOUVAIN_RUNS}: higher in {len(better) - equal - len(worse)} networks"
        f" (by {max(better.values()):.2g} at most), the same in {equal}, lower in {len(worse)}"
        + "".join(f"; {' '.join(key)} by {-gain:.2g}" for key, gain in worse.items())
    )
    with open(goldens_file, "w", newline="", encoding="utf-8") as out:
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow("basis stage year measure values sum squares moment largest".split())
        writer.writerows(goldens)
    wrong = [f"{m}, {library}: {w}" for (m, library), agreement in agreements.items() for w in agreement.wrong]
    print("\n".join(wrong[:50]) or "All values agree.")
    return 1 if wrong or 100 * len(worse) > WORSE_ALLOWED * len(better) else 0


if __name__ == "__main__":
    # igraph warns of networks without cycles, which have no eigenvector here
    warnings.filterwarnings("ignore")
    sys.exit(main(sys.argv[1], sys.argv[2], sys.argv[3:]))
