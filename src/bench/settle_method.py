"""The flows of a folder of tables: docs/method.md, "From declarations to flows", steps 5 to 7, after the others."""

import math
from collections import defaultdict

from settle_declarations import StageRules, assign_stages, declarations, table
from settle_weights import UnitValues, fill_weights, set_aside_rows, set_aside_years

KEY = ["year", "stage", "exporter", "importer"]


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
    def states_weights(self):
        """Whether it has weights, none of them computed from a value."""
        return self.reo is not None and not any(row.computed for row in self.rows)

    @property
    def stated_reo(self):
        return self.reo if self.states_weights else None

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
            -sum(row.status == "declared" and not row.set_aside for row in rows), rows[0].dataset)


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
        parts = [exporter.is_part_of(importer), importer.is_part_of(exporter)]
        flags = {"partial-codes"} if any(parts) else set()
        if exporter.reo is None or importer.reo is None:
            return ("importer", [importer], flags) if exporter.reo is None else ("exporter", [exporter], flags)
        if any(parts):
            return ("importer", [importer], flags) if parts[0] else ("exporter", [exporter], flags)
        apart = max(exporter.reo, importer.reo) > self.mirror_ratio * min(exporter.reo, importer.reo)
        if apart and exporter.states_weights and importer.states_weights:
            flags = {"mirror-gap"}
        unsure = [side.imputed_share > self.max_imputed_share for side in (exporter, importer)]
        if unsure[0] != unsure[1]:
            return ("importer", [importer], flags) if unsure[0] else ("exporter", [exporter], flags)
        return ("importer", [importer], flags) if apart else ("mirrored", [exporter, importer], flags)


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
        value_usd=mean([side.value for side in used if side.value is not None] or [None]),
        imputed_share=mean(side.imputed for side in used) / reo if reo else 0.0,
        flags=words(flags.union(*(side.flags for side in used))),
        exporter_reo_tonnes=exporter and exporter.stated_reo, importer_reo_tonnes=importer and importer.stated_reo,
        exporter_value_usd=exporter and exporter.value, importer_value_usd=importer and importer.value,
        exporter_flags=words(exporter.flags if exporter else ()), importer_flags=words(importer.flags if importer else ()),
        exporter_imputed_share=exporter and exporter.imputed_share, importer_imputed_share=importer and importer.imputed_share)


def words(flags):
    return ";".join(sorted(flags))
