"""Declarations and where they stand: docs/method.md, "From declarations to flows", steps 1 and 2."""

import csv
import glob
import os
from collections import defaultdict
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Optional

SPECIFICITY = {"exporter": 8, "importer": 8, "six digits": 4, "side": 2}


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
        return self.status == "declared" and not self.set_aside and bool(self.value) and bool(self.gross)

    @property
    def unit_value(self):
        return self.fob / self.gross

    @property
    def set_aside(self):
        return bool(self.flags & {"outlier", "outlier-year"})

    @property
    def computed(self):
        """Whether the weight was computed from the value."""
        return self.tonnes is not None and (self.set_aside or "mass-imputed" in self.flags)

    @property
    def imputed(self):
        return self.computed or "mass-estimated" in self.flags


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
    def of_code(self, hs):
        return [rule for rule in self.rules if rule["hs"] in (hs, hs[:4])]

    def matching(self, hs, exporter, importer, side, year):
        """Rules that match, the most specific first, each with how specific it is."""
        found = []
        for rule in self.of_code(hs):
            if (rule["exporter"] in ("*", exporter) and rule["importer"] in ("*", importer)
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
            raise ValueError(f"rules {speaking[0][1]['id']} and {speaking[1][1]['id']} are equally specific of {row}")
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
