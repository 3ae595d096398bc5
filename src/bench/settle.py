"""Settles the declarations under import/ as docs/method.md, "From declarations to flows", says, and by nothing else.

    settle.py TABLES [-o FLOWS.csv] [--compare OTHER.csv]

TABLES is the folder of the data package. Flows go to FLOWS.csv, or to the standard output where neither option is given.
OTHER.csv has the same columns, rows in any order; figures may differ by 1e-9 of themselves, words not at all. Prints how many
flows agree and the worst differences; ends with 1 if any flow differs or is in one of the two alone, with 2 if a file is no
such table. It shares no code with the program, so that the two check each other. Python 3.9 or later, standard library only.
"""

import argparse
import csv
import glob
import math
import os
import statistics
import sys
from collections import defaultdict
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Optional

KEY = ["year", "stage", "exporter", "importer"]
FIGURES = ["reo_tonnes", "gross_tonnes", "value_usd", "exporter_reo_tonnes", "importer_reo_tonnes", "exporter_value_usd",
           "importer_value_usd", "imputed_share"]
WORDS = ["method", "flags", "exporter_flags", "importer_flags"]
COLUMNS = KEY + FIGURES[:7] + ["method", "imputed_share", "flags", "exporter_flags", "importer_flags"]

TOLERANCE = 1e-9
DIFFERENCES_SHOWN = 10

# numbers of the method that have no row in coefficients.csv
SPECIFICITY = {"exporter": 8, "importer": 8, "six digits": 4, "side": 2}
PARTNERS_OF_A_YEAR = 5
ROWS_OF_A_CELL = 8
ROWS_OF_OTHER_YEARS = 3
MADS = 3 * 1.4826


@dataclass(eq=False)
class Row:
    """What one side's customs declared; `fob` and `tonnes` are what becomes of its value and weight."""

    year: int
    exporter: str
    importer: str
    hs: str
    side: str
    value: Optional[float]
    gross: Optional[float]
    status: str
    dataset: str
    fob: Optional[float]
    stage: str = ""
    content: float = 0.0
    tonnes: Optional[float] = None
    flags: set = field(default_factory=set)

    @property
    def heading(self):
        return self.hs[:4]

    @property
    def pair(self):
        return self.exporter, self.importer

    @property
    def shows_unit_value(self):
        """Whether a declared weight, not set aside, stands beside a value."""
        return (self.status == "declared" and not self.flags & {"outlier", "outlier-year"}
                and bool(self.value) and bool(self.gross))

    @property
    def unit_value(self):
        return self.fob / self.gross

    @property
    def imputed(self):
        return bool(self.flags & {"mass-imputed", "mass-estimated"})


# ---- tables


def table(folder, name):
    with open(os.path.join(folder, name), newline="", encoding="utf-8") as lines:
        return list(csv.DictReader(lines))


def number(text):
    return float(text) if text else None


def declarations(folder, cif):
    rows = []
    for path in sorted(glob.glob(os.path.join(folder, "declarations", "*.csv"))):
        for d in table(folder, os.path.relpath(path, folder)):
            value = number(d["value_usd"])
            fob = value / (1 + cif) if value is not None and d["valuation"] == "cif" else value
            rows.append(Row(int(d["year"]), d["exporter"], d["importer"], d["hs"], d["side"], value, number(d["gross_tonnes"]),
                            d["mass_status"], d["source"], fob))
    return rows


# ---- 1: stage and oxide content


class StageRules:
    def __init__(self, rules, coefficients):
        self.rules = rules
        self.coefficients = coefficients

    def content(self, rule):
        return self.coefficients[rule["reo_per_tonne"]]

    @lru_cache(maxsize=None)
    def matching(self, hs, exporter, importer, side, year):
        """Rules that match, the most specific first, each with how specific it is."""
        found = []
        for rule in self.rules:
            if (rule["hs"] in (hs, hs[:4]) and rule["exporter"] in ("*", exporter) and rule["importer"] in ("*", importer)
                    and rule["side"] in ("", side) and int(rule["year_from"]) <= year <= int(rule["year_to"])):
                found.append((SPECIFICITY["exporter"] * (rule["exporter"] != "*")
                              + SPECIFICITY["importer"] * (rule["importer"] != "*")
                              + SPECIFICITY["six digits"] * (len(rule["hs"]) == 6)
                              + SPECIFICITY["side"] * (rule["side"] != ""), rule))
        return sorted(found, key=lambda scored: -scored[0])

    def of(self, row):
        return self.matching(row.hs, row.exporter, row.importer, row.side, row.year)

    @staticmethod
    def within_band(rule, row):
        low, high = number(rule["min_usd_per_tonne"]), number(rule["max_usd_per_tonne"])
        if low is None and high is None:
            return True
        if row.value is None or not row.gross:
            return False
        return (low is None or low <= row.value / row.gross) and (high is None or row.value / row.gross <= high)

    def deciding(self, row):
        speaking = [scored for scored in self.of(row) if self.within_band(scored[1], row)]
        if len(speaking) > 1 and speaking[0][0] == speaking[1][0]:
            raise SystemExit(f"{row}: rules {speaking[0][1]['id']} and {speaking[1][1]['id']} are equally specific")
        return speaking[0][1] if speaking else None

    def at(self, stage, row):
        """The rule that would have put the row at a stage, whatever its unit value."""
        return next((rule for _, rule in self.of(row) if rule["stage"] == stage), None)


def assign_stages(rows, rules):
    """Rows that some rule puts at a stage."""
    for row in rows:
        rule = rules.deciding(row)
        if rule and rule["stage"]:
            row.stage, row.content = rule["stage"], rules.content(rule)
    staged = [row for row in rows if row.stage]
    join_cargoes(staged, rules)
    return staged


def join_cargoes(staged, rules):
    """One stage for one cargo: moves the rows of one side where the two put the same heading at different stages."""
    cargoes, stages = defaultdict(list), defaultdict(set)
    for row in staged:
        cargoes[row.year, row.pair, row.heading, row.side].append(row)
        stages[row.year, row.pair, row.side].add(row.stage)
    moves = []
    for (year, pair, heading, side), exports in cargoes.items():
        imports = cargoes.get((year, pair, heading, "import"))
        if side != "export" or not imports:
            continue
        theirs, ours = {row.stage for row in exports}, {row.stage for row in imports}
        if len(theirs) > 1 or len(ours) > 1 or theirs == ours:
            continue
        declared = [all(row.status == "declared" for row in side) for side in (exports, imports)]
        moving, target, mover = (exports, *ours, "export") if declared == [False, True] else (imports, *theirs, "import")
        if target in stages[year, pair, mover]:
            continue
        moves += [(row, target, rules.at(target, row)) for row in moving]
    for row, target, rule in moves:
        if rule:
            row.stage, row.content = target, rules.content(rule)


# ---- 3: weights that cannot be right


def outside(x, a, b):
    """By what factor x lies outside a and b; 1 within them."""
    if x < min(a, b):
        return min(a, b) / x
    return max(1.0, x / max(a, b))


def set_aside_years(staged, mass_ratio, value_ratio):
    weights = defaultdict(lambda: defaultdict(dict))
    for row in staged:
        if row.side != "both" and row.shows_unit_value:
            reporter, partner = row.pair if row.side == "export" else row.pair[::-1]
            weights[reporter, row.side, row.hs, row.dataset][row.year][partner] = row
    wrong = set()
    for series, years in weights.items():
        for year in years:
            three = [years.get(y, {}) for y in (year - 1, year, year + 1)]
            partners = sorted(set.intersection(*map(set, three)))
            if len(partners) < PARTNERS_OF_A_YEAR:
                continue
            before, now, after = three
            mass = [sum(rows[p].gross for p in partners) for rows in three]
            value = [sum(rows[p].fob for p in partners) for rows in three]
            rises = [statistics.median(math.log(now[p].unit_value / then[p].unit_value) for p in partners)
                     for then in (before, after)]
            if (outside(mass[1], mass[0], mass[2]) > mass_ratio and outside(value[1], value[0], value[2]) < value_ratio
                    and rises[0] * rises[1] > 0 and min(map(abs, rises)) > math.log(value_ratio)):
                wrong.add((*series, year))
    for row in staged:
        reporter = row.exporter if row.side == "export" else row.importer
        if row.status == "declared" and (reporter, row.side, row.hs, row.dataset, row.year) in wrong:
            row.flags.add("outlier-year")
    return wrong


def set_aside_rows(staged, ratio):
    cells, others = defaultdict(list), defaultdict(list)
    for row in staged:
        if row.shows_unit_value:
            cells[row.hs, row.stage, row.year].append(row)
            others[row.pair, row.hs, row.stage, row.side].append((row.year, math.log(row.unit_value)))
    outliers = []
    for cell in cells.values():
        if len(cell) < ROWS_OF_A_CELL:
            continue
        logs = [math.log(row.unit_value) for row in cell]
        middle = statistics.median(logs)
        limit = max(MADS * statistics.median(abs(x - middle) for x in logs), math.log(ratio))
        for row, x in zip(cell, logs):
            if abs(x - middle) > limit:
                own = [y for year, y in others[row.pair, row.hs, row.stage, row.side] if year != row.year]
                if len(own) < ROWS_OF_OTHER_YEARS or abs(x - statistics.median(own)) > limit:
                    outliers.append(row)
    for row in outliers:
        row.flags.add("outlier")


# ---- 4: missing weights


def weighted_median(pairs):
    """Of (x, weight): the x at which more than half of the weight is reached; where half is reached exactly, the mean of that
    x and the next."""
    pairs = sorted(pairs)
    half = math.fsum(weight for _, weight in pairs) / 2
    reached = 0.0
    for i, (x, weight) in enumerate(pairs):
        reached += weight
        if math.isclose(reached, half, rel_tol=1e-14) and i + 1 < len(pairs):
            return (x + pairs[i + 1][0]) / 2
        if reached > half:
            return x
    return pairs[-1][0]


class UnitValues:
    """Unit values, USD FOB a tonne, that declared weights show."""

    def __init__(self, staged, carried_share):
        self.carried_share = carried_share
        self.shown = defaultdict(lambda: defaultdict(list))
        self.exporters = defaultdict(set)
        for row in staged:
            if row.shows_unit_value:
                goods = row.hs, row.stage
                seller = "seller", row.dataset, row.side, row.exporter
                self.exporters[goods].add(seller)
                for group in (("pair", *row.pair), ("exporter", row.exporter), ("importer", row.importer), ("all",), seller):
                    self.shown[goods, group][row.year].append((row.unit_value, row.fob))

    def in_years(self, goods, group, years):
        found = [shown for year in years for shown in self.shown.get((goods, group), {}).get(year, ())]
        return weighted_median(found) if found else None

    @lru_cache(maxsize=None)
    def about(self, goods, group, year):
        """The unit value of a group in a year, otherwise in the two beside it; None where it shows none."""
        now = self.in_years(goods, group, [year])
        return now if now is not None else self.in_years(goods, group, [year - 1, year + 1])

    @lru_cache(maxsize=None)
    def of(self, goods, exporter, importer, year):
        own = first(self.about(goods, group, year) for group in (("pair", exporter, importer), ("exporter", exporter)))
        if own is not None:
            return own
        others = first(self.about(goods, group, year) for group in (("importer", importer), ("all",)))
        carried = self.carried(goods, exporter, year)
        if others is None or carried is None:
            return others
        return others * (carried / others) ** self.carried_share

    @lru_cache(maxsize=None)
    def carried(self, goods, exporter, year):
        """The exporter's unit value of the nearest year that shows one, moved as those of all others moved since."""
        years = self.shown.get((goods, ("exporter", exporter)))
        if not years:
            return None
        then = min(years, key=lambda y: (abs(y - year), y))
        moves = []
        for seller in self.exporters[goods]:
            before, now = self.in_years(goods, seller, [then]), self.about(goods, seller, year)
            if seller[-1] != exporter and before is not None and now is not None:
                moves.append((now / before, math.fsum(value for _, value in self.shown[goods, seller][then])))
        if not moves:
            return None
        return self.in_years(goods, ("exporter", exporter), [then]) * weighted_median(moves)


def first(values):
    return next((value for value in values if value is not None), None)


def fill_weights(staged, unit_values):
    for row in staged:
        if row.gross is not None and not row.flags & {"outlier", "outlier-year"}:
            row.tonnes = row.gross
            if row.status == "estimated":
                row.flags.add("mass-estimated")
        elif row.fob is not None:
            unit_value = unit_values.of((row.hs, row.stage), row.exporter, row.importer, row.year)
            if unit_value is not None:
                row.tonnes = row.fob / unit_value
                row.flags.add("mass-imputed")


# ---- 5: one side's sum


def total(values):
    values = list(values)
    return None if None in values else math.fsum(values)


class Side:
    """What one side's rows of a pair, year and stage come to."""

    def __init__(self, rows):
        headings = defaultdict(lambda: defaultdict(list))
        for row in rows:
            headings[row.heading][row.dataset].append(row)
        self.rows = [row for datasets in headings.values() for row in min(map(whole, datasets.values()), key=rank)]
        self.codes = {row.hs for row in self.rows}
        self.reo = total(row.tonnes and row.tonnes * row.content for row in self.rows)
        self.gross = total(row.tonnes for row in self.rows)
        self.value = total(row.fob for row in self.rows)
        self.flags = set().union(*(row.flags for row in self.rows))
        self.imputed = (0.0 if self.reo is None else
                        math.fsum(row.tonnes * row.content for row in self.rows if row.imputed))

    @property
    def imputed_share(self):
        return self.imputed / self.reo if self.reo else 0.0

    @property
    def stated_reo(self):
        return None if "mass-imputed" in self.flags else self.reo

    def is_part_of(self, other):
        """Whether it has only some of the codes of the other, within the same headings; four digits are all codes."""
        if {hs[:4] for hs in self.codes} != {hs[:4] for hs in other.codes}:
            return False
        return self.codes != other.codes and all(hs in other.codes or hs[:4] in other.codes for hs in self.codes)


def whole(rows):
    """Rows of one dataset and heading: those at four digits where there are any."""
    return [row for row in rows if row.hs == row.heading] or rows


def rank(rows):
    """What stands before what among datasets that state the same heading: the least."""
    return (not rows[0].dataset.startswith("declarations:"), rows[0].hs != rows[0].heading, -len({row.hs for row in rows}),
            -sum(row.status == "declared" for row in rows))


# ---- 6 and 7: two sides, one figure


class Reconciliation:
    def __init__(self, mirror_ratio, max_imputed_share):
        self.mirror_ratio = mirror_ratio
        self.max_imputed_share = max_imputed_share

    def flow(self, sides):
        """Of {"export", "import", "both": Side}: method, the sides the flow is the mean of, flags of the flow itself."""
        exporter, importer = sides.get("export"), sides.get("import")
        if exporter and importer:
            return self.of_two(exporter, importer)
        if exporter:
            return "exporter-only", [exporter], set()
        if importer:
            return "importer-only", [importer], set()
        return "reconciled", [sides["both"]], set()

    def of_two(self, exporter, importer):
        if importer.reo is None:
            return ("importer", [importer], set()) if exporter.reo is None else ("exporter", [exporter], set())
        if exporter.reo is None:
            return "importer", [importer], set()
        if exporter.is_part_of(importer):
            return "importer", [importer], {"partial-codes"}
        if importer.is_part_of(exporter):
            return "exporter", [exporter], {"partial-codes"}
        apart = max(exporter.reo, importer.reo) > self.mirror_ratio * min(exporter.reo, importer.reo)
        flags = {"mirror-gap"} if apart else set()
        unsure = [side.imputed_share > self.max_imputed_share for side in (exporter, importer)]
        if unsure == [True, False]:
            return "importer", [importer], flags
        if unsure == [False, True]:
            return "exporter", [exporter], flags
        if apart:
            return "importer", [importer], flags
        return "mirrored", [exporter, importer], flags


def mean(values):
    values = list(values)
    return None if None in values else math.fsum(values) / len(values)


def settle(folder):
    coefficients = {row["id"]: float(row["value"]) for row in table(folder, "coefficients.csv")}
    rows = declarations(folder, coefficients["cif"])
    staged = assign_stages(rows, StageRules(table(folder, "stage_rules.csv"), coefficients))
    set_aside_years(staged, coefficients["break_mass_ratio"], coefficients["break_value_ratio"])
    set_aside_rows(staged, coefficients["outlier_ratio"])
    fill_weights(staged, UnitValues(staged, coefficients["carried_price"]))

    stated = defaultdict(lambda: defaultdict(list))
    for row in staged:
        stated[row.year, row.stage, row.exporter, row.importer][row.side].append(row)
    reconciliation = Reconciliation(coefficients["mirror_ratio"], coefficients["max_imputed_share"])
    return {key: flow(key, {side: Side(rows) for side, rows in sides.items()}, reconciliation)
            for key, sides in sorted(stated.items())}


def flow(key, sides, reconciliation):
    method, used, flags = reconciliation.flow(sides)
    reo = mean(side.reo for side in used)
    exporter, importer = sides.get("export"), sides.get("import")
    return dict(
        zip(KEY, key), method=method, reo_tonnes=reo, gross_tonnes=mean(side.gross for side in used),
        value_usd=mean(side.value for side in used),
        imputed_share=mean(side.imputed for side in used) / reo if reo else 0.0,
        flags=words(flags.union(*(side.flags for side in used))),
        exporter_reo_tonnes=exporter and exporter.stated_reo, importer_reo_tonnes=importer and importer.stated_reo,
        exporter_value_usd=exporter and exporter.value, importer_value_usd=importer and importer.value,
        exporter_flags=words(exporter.flags if exporter else ()), importer_flags=words(importer.flags if importer else ()))


def words(flags):
    return ";".join(sorted(flags))


# ---- files


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
    if arguments.output:
        with open(arguments.output, "w", newline="", encoding="utf-8") as out:
            write(flows, out)
    elif not arguments.compare:
        write(flows, sys.stdout)
    return 0 if other is None or compare(flows, other) else 1


if __name__ == "__main__":
    sys.exit(main())
