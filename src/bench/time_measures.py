"""Seconds that the same measures take NetworkX or igraph, in the form TimeMeasures prints.

Arguments: networkx or igraph, edge list (from, to, weight), seconds for each measure, and for NetworkX how many sources of
betweenness to take (0: all; else the time is that of so many sources, scaled up to all). NetworkX's hits scales to a sum of one and igraph's to a
largest value of one, ours to a length of one; igraph knows clustering without directions only.
"""

import statistics
import sys
import time

library, path, budget = sys.argv[1], sys.argv[2], float(sys.argv[3])
edges = [(int(a), int(b), float(w)) for a, b, w in (line.split() for line in open(path))]


def show(name, run, times=1.0):
    seconds = []
    begin = time.perf_counter()
    while not seconds or time.perf_counter() - begin < budget:
        start = time.perf_counter()
        total = run()
        seconds.append((time.perf_counter() - start) * times)
    later = statistics.median(seconds[len(seconds) // 2 :])
    print(f"{library} {name} {seconds[0]:.6f} {later:.6f} {total:.9g}", flush=True)


if library == "networkx":
    import networkx

    graph = networkx.DiGraph()
    graph.add_edges_from((a, b, {"weight": w, "distance": 1 / w}) for a, b, w in edges)
    sample = int(sys.argv[4])
    sources = sample if 0 < sample < len(graph) else len(graph)
    show("pagerank", lambda: sum(networkx.pagerank(graph, tol=1e-13, max_iter=1000).values()))
    show("hits", lambda: sum(networkx.hits(graph, max_iter=1000, tol=1e-12)[0].values()))
    show("clustering", lambda: sum(networkx.clustering(graph).values()))
    show(
        "betweenness",
        lambda: sum(
            networkx.betweenness_centrality(
                graph, k=sources if sources < len(graph) else None, weight="distance", normalized=False, seed=1
            ).values()
        ),
        times=len(graph) / sources,
    )
else:
    import igraph

    numbers = {n: i for i, n in enumerate(sorted({a for a, _, _ in edges} | {b for _, b, _ in edges}))}
    graph = igraph.Graph(n=len(numbers), edges=[(numbers[a], numbers[b]) for a, b, _ in edges], directed=True)
    weight = [w for _, _, w in edges]
    distance = [1 / w for w in weight]
    show("pagerank", lambda: sum(graph.pagerank(weights=weight)))
    show("hits", lambda: sum(graph.hub_score(weights=weight)))
    show("clustering", lambda: sum(graph.transitivity_local_undirected(mode="zero")))
    show("betweenness", lambda: sum(graph.betweenness(weights=distance)))
