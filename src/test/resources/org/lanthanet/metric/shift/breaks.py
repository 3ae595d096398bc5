"""Makes breaks.csv, with NumPy's least squares and SciPy's distributions: python3 breaks.py > breaks.csv"""
import numpy as np
from scipy import stats

SERIES = {
    # a step of 2 standard deviations in 2018; one in 2009 with years missing; a slope; a trend that turns; noise, large unit
    "step": (range(2000, 2023), lambda t, e: 10 + 2.0 * (t >= 2018) + e),
    "gaps": ([y for y in range(2000, 2023) if y not in (2003, 2004, 2011, 2020)], lambda t, e: -3.0 * (t >= 2009) + e),
    "slope": (range(2000, 2023), lambda t, e: 0.4 * (t - 2000) + e),
    "turn": (range(2000, 2023), lambda t, e: 0.5 * np.abs(t - 2012) + e),
    "large": (range(2005, 2019), lambda t, e: 3e7 + 1e6 * e),
}


def rss(years, x, q):
    design = np.vander(years - 2000.0, q, increasing=True)
    fit = np.linalg.lstsq(design, x, rcond=None)[0]
    return np.sum((x - design @ fit) ** 2)


def f(years, x, k, q):
    one, two = rss(years, x, q), rss(years[:k], x[:k], q) + rss(years[k:], x[k:], q)
    return (one - two) / q / (two / (len(x) - 2 * q))


rng = np.random.default_rng(1960)
print("series,model,values,split,chow_f,chow_p,supf_f,supf_year")
for name, (span, shape) in SERIES.items():
    years = np.array(list(span))
    x = np.round(shape(years, rng.standard_normal(len(years))), 3)
    values = " ".join(f"{y}:{v:.3f}" for y, v in zip(years, x))
    for model, q in (("LEVEL", 1), ("TREND", 2)):
        split = 2014
        chow = f(years, x, int(np.sum(years < split)), q)
        p = stats.f.sf(chow, q, len(x) - 2 * q)
        trim = max(q + 1, 15 * len(x) // 100)
        all_f = {years[k]: f(years, x, k, q) for k in range(trim, len(x) - trim + 1)}
        best = max(all_f, key=all_f.get)
        print(f"{name},{model},{values},{split},{chow:.15g},{p:.15g},{all_f[best]:.15g},{best}")
