"""The measures of a trade network as NetworkX 2.8, igraph 0.10 and NumPy have them, in our definitions and units."""

import math
from functools import cached_property

import igraph
import networkx
import numpy

DAMPING = 0.85
# part by which a second eigenvalue, or singular value, must stay below the first for there to be a first vector
GAP = 1e-3


class Undecided(Exception):
    """The libraries cannot be held to an answer."""


class Network:
    """One stage and year on one basis, in the form of either library; `core` is without areas."""

    def __init__(self, countries, links):
        self.countries = countries
        self.links = links
        self.traders = sorted({country for pair in links for country in pair})

    def without(self, areas):
        links = {pair: w for pair, w in self.links.items() if not areas & set(pair)}
        return Network([c for c in self.countries if c not in areas], links)

    def of_traders(self):
        return Network(self.traders, self.links)

    @cached_property
    def nx(self):
        graph = networkx.DiGraph()
        graph.add_nodes_from(self.countries)
        for (exporter, importer), w in self.links.items():
            graph.add_edge(exporter, importer, weight=w, distance=1 / w)
        return graph

    @cached_property
    def ig(self):
        number = {country: i for i, country in enumerate(self.countries)}
        graph = igraph.Graph(len(number), [(number[i], number[j]) for i, j in self.links], directed=True)
        graph.es["weight"] = list(self.links.values())
        # igraph takes lengths that differ by less than 1e-10 for equal, whatever their unit: here the shortest link is 1
        graph.es["distance"] = [self.strongest / w for w in self.links.values()]
        return graph

    @cached_property
    def strongest(self):
        return max(self.links.values(), default=1)

    @cached_property
    def matrix(self):
        return networkx.to_numpy_array(self.nx, nodelist=self.countries)

    def by_country(self, values):
        return dict(zip(self.countries, map(float, values)))


def to_length_one(values):
    length = math.sqrt(sum(x * x for x in values.values()))
    return {country: x / length for country, x in values.items()}


def finite(value):
    return None if value is None or math.isnan(value) else float(value)


def triangles(n, weight):
    # Fagiolo's; NetworkX says 0 where there can be no triangle, and we that there is no value
    values = networkx.clustering(n.nx, weight=weight)
    both = {i: sum((j, i) in n.links for j in n.nx.successors(i)) for i in n.countries}
    degree = dict(n.nx.degree())
    return {i: x for i, x in values.items() if degree[i] * (degree[i] - 1) > 2 * both[i]}


def mean(values):
    return sum(values.values()) / len(values) if values else None


def has_hits(n):
    """Whether there are hubs; the first two singular values must not be the same for there to be one answer."""
    if not n.links:
        return False
    sigma = numpy.linalg.svd(n.matrix, compute_uv=False)
    if sigma[1] > sigma[0] * (1 - GAP):
        raise Undecided
    return True


def numpy_hits(n, which):
    if not has_hits(n):
        return {}
    hubs, _, authorities = numpy.linalg.svd(n.matrix)
    return n.by_country(abs(authorities[0] if which else hubs[:, 0]))


def nx_hits(n, which):
    # NetworkX scales to a sum of one, and asks for three countries
    if not has_hits(n) or len(n.countries) < 3:
        return numpy_hits(n, which)
    return to_length_one(networkx.hits(n.nx, tol=0, max_iter=100_000)[which])


def ig_hits(n, which):
    # igraph scales to a largest value of one
    if not has_hits(n):
        return {}
    score = n.ig.authority_score if which else n.ig.hub_score
    return to_length_one(n.by_country(score(weights="weight")))


def has_eigenvector(n):
    """Whether there are cycles; the largest eigenvalue must be the only one of its size in the right half of the plane."""
    if networkx.is_directed_acyclic_graph(n.nx):
        return False
    real = sorted(numpy.linalg.eigvals(n.matrix / n.matrix.max()).real)
    if real[-2] > real[-1] * (1 - GAP):
        raise Undecided
    return True


def numpy_eigenvector(n):
    # importers are central through their suppliers: the vector from the left
    if not has_eigenvector(n):
        return {}
    values, vectors = numpy.linalg.eig(n.matrix.T / n.matrix.max())
    return to_length_one(n.by_country(abs(vectors[:, values.real.argmax()].real)))


def ig_eigenvector(n):
    if not has_eigenvector(n):
        return {}
    values = n.by_country(n.ig.eigenvector_centrality(directed=True, weights="weight"))
    # igraph takes trade that hardly returns for trade without cycles, and says 0 of everybody
    if not any(values.values()):
        raise Undecided
    return to_length_one(values)


def ig_harmonic(n, mode):
    # igraph divides by N − 1 unless told not to
    near = n.ig.harmonic_centrality(mode=mode, weights="distance", normalized=False)
    return n.by_country(x * n.strongest for x in near)


def core_numbers(n):
    # a partner in both directions counts once
    graph = n.ig.copy()
    graph.to_undirected(mode="collapse")
    return n.by_country(graph.coreness())


def efficiency(n, distance):
    # NetworkX knows it of undirected graphs only; it is the mean of the harmonic centralities
    if not n.links:
        return None
    near = networkx.harmonic_centrality(n.of_traders().nx, distance=distance)
    return sum(near.values()) / (len(near) * (len(near) - 1))


def ig_efficiency(n, distance):
    if not n.links:
        return None
    distances = numpy.array(n.of_traders().ig.distances(weights=distance, mode="out"))
    numpy.fill_diagonal(distances, math.inf)
    unit = n.strongest if distance else 1
    return (unit / distances).sum() / (len(distances) * (len(distances) - 1))


def nx_assortativity(n, weight):
    # Pearson's correlation over the links; none where either side does not vary
    x = [d for i, d in n.nx.out_degree(weight=weight) for _ in n.nx.successors(i)]
    y = [d for i, d in n.nx.in_degree(weight=weight) for _ in n.nx.predecessors(i)]
    if len(set(x)) < 2 or len(set(y)) < 2:
        return None
    return finite(networkx.degree_pearson_correlation_coefficient(n.nx, x="out", y="in", weight=weight))


def ig_assortativity(n, weights):
    if nx_assortativity(n, weights) is None:
        return None
    out, into = (n.ig.strength(mode=mode, weights=weights) for mode in ("out", "in"))
    return finite(n.ig.assortativity(out, into, directed=True))


def components(n, kind):
    return [len(c) for c in getattr(networkx, kind + "ly_connected_components")(n.of_traders().nx)]


def ig_components(n, kind):
    return n.of_traders().ig.connected_components(mode=kind).sizes()


def largest(sizes):
    return max(sizes) / sum(sizes) if sizes else None


def rho(r, density):
    return None if r is None or density == 1 else (r - density) / (1 - density)


def nx_reciprocity(n):
    return networkx.overall_reciprocity(n.nx) if n.links else None


def ig_reciprocity(n):
    return n.ig.reciprocity(mode="default") if n.links else None


def returned(n):
    return sum(min(w, n.links.get((j, i), 0)) for (i, j), w in n.links.items()) / n.nx.size(weight="weight")


def multipliers(strengths, others, apart):
    """Of each row the x with Σ 1 / (x + others) = strength, from below."""
    gaps = numpy.where(apart, others, math.inf)
    least = gaps.min(axis=1)
    gaps -= least[:, None]
    x = 1 / strengths
    for _ in range(12):
        m = 1 / (x[:, None] + gaps)
        x += (m.sum(axis=1) - strengths) / (m**2).sum(axis=1)
    return x - least


def expected_weights(n):
    """The weighted configuration model: 1 / (a_i + b_j) with the row and column sums observed, by Newton's method."""
    w = n.matrix / n.matrix.sum()
    out, into = w.sum(axis=1), w.sum(axis=0)
    i, j = numpy.flatnonzero(out), numpy.flatnonzero(into)
    apart = i[:, None] != j[None, :]
    s = numpy.concatenate((out[i], into[j]))
    b = len(i) / 2 / into[j]
    for _ in range(20):
        a = multipliers(out[i], b, apart)
        b = multipliers(into[j], a, apart.T)
    x = numpy.concatenate((a, b))
    for _ in range(500):
        m = apart / numpy.where(apart, x[: len(i), None] + x[None, len(i) :], 1)
        gap = numpy.concatenate((m.sum(axis=1), m.sum(axis=0))) - s
        if (abs(gap) < 1e-13 * s).all():
            break
        h = numpy.diag(numpy.concatenate(((m**2).sum(axis=1), (m**2).sum(axis=0))))
        h[: len(i), len(i) :] = m**2
        h[len(i) :, : len(i)] = (m**2).T
        # adding to all a what is taken from all b changes nothing: the last b stays
        scale = 1 / numpy.sqrt(numpy.diag(h))[:-1]
        step = numpy.append(scale * numpy.linalg.solve(scale[:, None] * h[:-1, :-1] * scale, scale * gap[:-1]), 0)
        decrement = math.sqrt(max(0, step @ gap))
        x = x + step / (1 if decrement < 0.25 else 1 + decrement)
    if (abs(gap) > 1e-10 * s).any():
        raise Undecided
    model = numpy.zeros_like(w)
    model[numpy.ix_(i, j)] = m
    return model


def numpy_weighted_rho(n):
    if not n.links:
        return None
    if any(all(c in pair for pair in n.links) for c in n.traders):
        model = n.matrix / n.matrix.sum()
    else:
        model = expected_weights(n)
    back = model.T
    both = (model > 0) & (back > 0)
    expected = (model[both] * back[both] / (model[both] + back[both])).sum()
    return (returned(n) - expected) / (1 - expected)


def nx_rank(graph):
    if not graph:
        return {}
    # NetworkX takes the tolerance times N, and gives up where rounding keeps it from getting there
    for tolerance in (1e-15, 1e-14, 1e-13, 1e-12):
        try:
            return networkx.pagerank(graph, DAMPING, tol=tolerance / len(graph), max_iter=2_000)
        except networkx.PowerIterationFailedConvergence:
            pass
    raise ArithmeticError("PageRank does not converge")


def ig_rank(n, turned):
    graph = n.ig
    if turned:
        graph = igraph.Graph(graph.vcount(), [(e.target, e.source) for e in graph.es], directed=True)
        graph.es["weight"] = n.ig.es["weight"]
    return n.by_country(graph.pagerank(damping=DAMPING, weights="weight"))


# measures of the whole network
WHOLE = {
    "trade_total": {
        "NetworkX": lambda n: n.nx.size(weight="weight"),
        "igraph": lambda n: sum(n.ig.strength(mode="out", weights="weight")),
    },
    "strength_out": {
        "NetworkX": lambda n: dict(n.nx.out_degree(weight="weight")),
        "igraph": lambda n: n.by_country(n.ig.strength(mode="out", weights="weight")),
    },
    "strength_in": {
        "NetworkX": lambda n: dict(n.nx.in_degree(weight="weight")),
        "igraph": lambda n: n.by_country(n.ig.strength(mode="in", weights="weight")),
    },
    "strength_total": {
        "NetworkX": lambda n: dict(n.nx.degree(weight="weight")),
        "igraph": lambda n: n.by_country(n.ig.strength(mode="all", weights="weight")),
    },
    "degree_out": {
        "NetworkX": lambda n: dict(n.nx.out_degree()),
        "igraph": lambda n: n.by_country(n.ig.degree(mode="out")),
    },
    "degree_in": {
        "NetworkX": lambda n: dict(n.nx.in_degree()),
        "igraph": lambda n: n.by_country(n.ig.degree(mode="in")),
    },
    "degree_total": {
        "NetworkX": lambda n: dict(n.nx.degree()),
        "igraph": lambda n: n.by_country(n.ig.degree(mode="all")),
    },
    "reciprocity": {"NetworkX": nx_reciprocity, "igraph": ig_reciprocity},
    "reciprocity_rho": {
        "NetworkX": lambda n: rho(nx_reciprocity(n), networkx.density(n.nx)),
        "igraph": lambda n: rho(ig_reciprocity(n), n.ig.density()),
    },
    "weighted_reciprocity": {"NumPy": lambda n: returned(n) if n.links else None},
    "weighted_reciprocity_rho": {"NumPy": numpy_weighted_rho},
}

# measures of the network without areas
CORE = {
    "traders": {
        "NetworkX": lambda n: len(n.countries) - networkx.number_of_isolates(n.nx),
        "igraph": lambda n: sum(d > 0 for d in n.ig.degree()),
    },
    "links": {"NetworkX": lambda n: n.nx.size(), "igraph": lambda n: n.ig.ecount()},
    "density": {
        "NetworkX": lambda n: networkx.density(n.of_traders().nx) if n.links else None,
        "igraph": lambda n: n.of_traders().ig.density() if n.links else None,
    },
    "components_weak": {
        "NetworkX": lambda n: len(components(n, "weak")),
        "igraph": lambda n: len(ig_components(n, "weak")),
    },
    "components_strong": {
        "NetworkX": lambda n: len(components(n, "strong")),
        "igraph": lambda n: len(ig_components(n, "strong")),
    },
    "largest_weak_component": {
        "NetworkX": lambda n: largest(components(n, "weak")),
        "igraph": lambda n: largest(ig_components(n, "weak")),
    },
    "largest_strong_component": {
        "NetworkX": lambda n: largest(components(n, "strong")),
        "igraph": lambda n: largest(ig_components(n, "strong")),
    },
    "betweenness": {
        "NetworkX": lambda n: networkx.betweenness_centrality(n.nx, weight="distance", normalized=False),
        "igraph": lambda n: n.by_country(n.ig.betweenness(directed=True, weights="distance")),
    },
    # NetworkX measures along incoming paths
    "harmonic_in": {
        "NetworkX": lambda n: networkx.harmonic_centrality(n.nx, distance="distance"),
        "igraph": lambda n: ig_harmonic(n, "in"),
    },
    "harmonic_out": {
        "NetworkX": lambda n: networkx.harmonic_centrality(n.nx.reverse(), distance="distance"),
        "igraph": lambda n: ig_harmonic(n, "out"),
    },
    "pagerank": {
        "NetworkX": lambda n: nx_rank(n.nx),
        "igraph": lambda n: ig_rank(n, turned=False),
    },
    "cheirank": {
        "NetworkX": lambda n: nx_rank(n.nx.reverse()),
        "igraph": lambda n: ig_rank(n, turned=True),
    },
    "hub": {
        "NumPy": lambda n: numpy_hits(n, 0),
        "NetworkX": lambda n: nx_hits(n, 0),
        "igraph": lambda n: ig_hits(n, 0),
    },
    "authority": {
        "NumPy": lambda n: numpy_hits(n, 1),
        "NetworkX": lambda n: nx_hits(n, 1),
        "igraph": lambda n: ig_hits(n, 1),
    },
    # NetworkX's power iteration does not reach 1e-9, and its numpy variant is NumPy's
    "eigenvector": {"NumPy": numpy_eigenvector, "igraph": ig_eigenvector},
    "core_number": {
        "NetworkX": lambda n: networkx.core_number(n.nx.to_undirected()),
        "igraph": core_numbers,
    },
    "clustering": {"NetworkX": lambda n: triangles(n, None)},
    "clustering_weighted": {"NetworkX": lambda n: triangles(n, "weight")},
    "clustering_mean": {"NetworkX": lambda n: mean(triangles(n, None))},
    "clustering_weighted_mean": {"NetworkX": lambda n: mean(triangles(n, "weight"))},
    "efficiency": {"NetworkX": lambda n: efficiency(n, None), "igraph": lambda n: ig_efficiency(n, None)},
    "efficiency_weighted": {
        "NetworkX": lambda n: efficiency(n, "distance"),
        "igraph": lambda n: ig_efficiency(n, "distance"),
    },
    "assortativity": {"NetworkX": lambda n: nx_assortativity(n, None), "igraph": lambda n: ig_assortativity(n, None)},
    "assortativity_strength": {
        "NetworkX": lambda n: nx_assortativity(n, "weight"),
        "igraph": lambda n: ig_assortativity(n, "weight"),
    },
}


def nx_modularity(n, division):
    return networkx.community.modularity(n.of_traders().nx, division.values(), weight="weight")


def ig_modularity(n, division):
    of = {country: number for number, (_, members) in enumerate(division.items()) for country in members}
    graph = n.of_traders()
    return graph.ig.modularity([of[country] for country in graph.countries], weights="weight", directed=True)


def nx_best_modularity(n, runs):
    """The highest modularity that the directed method of Louvain finds."""
    graph = n.of_traders().nx
    return max(
        networkx.community.modularity(
            graph, networkx.community.louvain_communities(graph, weight="weight", seed=seed), weight="weight"
        )
        for seed in range(runs)
    )
