"""Weights: docs/method.md, "From declarations to flows", steps 3 and 4."""

import math
import statistics
from collections import defaultdict
from functools import lru_cache

PARTNERS_OF_A_YEAR = 5
ROWS_OF_A_CELL = 8
ROWS_OF_OTHER_YEARS = 3
MADS = 3 * 1.4826


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
        if row.shows_unit_value and (reporter, row.side, row.hs, row.dataset, row.year) in wrong:
            row.flags.add("outlier-year")


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

    @lru_cache(maxsize=None)
    def in_years(self, goods, group, *years):
        """The unit value of a group over some years; None where it shows none."""
        found = [shown for year in years for shown in self.shown.get((goods, group), {}).get(year, ())]
        return weighted_median(found) if found else None

    @lru_cache(maxsize=None)
    def value(self, goods, group, year):
        return math.fsum(value for _, value in self.shown[goods, group][year])

    @lru_cache(maxsize=None)
    def about(self, goods, group, year):
        """The unit value of a group in a year, otherwise in the two beside it; None where it shows none."""
        now = self.in_years(goods, group, year)
        return now if now is not None else self.in_years(goods, group, year - 1, year + 1)

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
            before, now = self.in_years(goods, seller, then), self.about(goods, seller, year)
            if seller[-1] != exporter and before is not None and now is not None:
                moves.append((now / before, self.value(goods, seller, then)))
        if not moves:
            return None
        return self.in_years(goods, ("exporter", exporter), then) * weighted_median(moves)


def first(values):
    return next((value for value in values if value is not None), None)


def fill_weights(staged, unit_values):
    for row in staged:
        if row.gross is not None and not row.set_aside:
            row.tonnes = row.gross
            if row.status == "estimated":
                row.flags.add("mass-estimated")
        elif row.fob is not None:
            unit_value = unit_values.of((row.hs, row.stage), row.exporter, row.importer, row.year)
            if unit_value is not None:
                row.tonnes = row.fob / unit_value
                if not row.set_aside:
                    row.flags.add("mass-imputed")
