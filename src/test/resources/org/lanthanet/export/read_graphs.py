"""Reads exported graphs with NetworkX or igraph and prints, a line a file, what they hold:
nodes, edges, edges without a weight above zero, sum of the weights, the label of one node, what the graph says of its weight."""
import csv
import json
import math
import sys


def networkx(path):
    import networkx as nx

    if path.endswith(".json"):
        with open(path, encoding="utf-8") as file:
            data = json.load(file)
        try:
            graph = nx.node_link_graph(data, edges="links")
        except TypeError:  # before 3.4
            graph = nx.node_link_graph(data)
    elif path.endswith(".gexf"):
        from networkx.readwrite.gexf import GEXF

        if "1.3" not in GEXF.versions:
            return None
        graph = nx.read_gexf(path)
    else:
        graph = nx.read_graphml(path)
    if not graph.is_directed():
        raise SystemExit(path + " is not directed")
    weights = [edge.get("weight") for _, _, edge in graph.edges(data=True)]
    label = graph.nodes[node]["label"] if node in graph else ""
    return graph.number_of_nodes(), weights, label, graph.graph.get("weight", "")


def igraph(path):
    import igraph as ig

    if path.endswith(".csv"):
        with open(path, encoding="utf-8", newline="") as file:
            edges = list(csv.DictReader(file))
        with open(path[: -len(".csv")] + ".nodes.csv", encoding="utf-8", newline="") as file:
            nodes = list(csv.DictReader(file))
        graph = ig.Graph.DictList(
            nodes, edges, directed=True, vertex_name_attr="id", edge_foreign_keys=("source", "target")
        )
        weights = [float(w) for w in graph.es["weight"]]
    else:
        graph = ig.Graph.Read_GraphML(path)
        weights = graph.es["weight"]
    if not graph.is_directed():
        raise SystemExit(path + " is not directed")
    found = graph.vs.select(id_eq=node)
    about = graph["weight"] if "weight" in graph.attributes() else ""
    return graph.vcount(), weights, found[0]["label"] if len(found) else "", about


read = {"networkx": networkx, "igraph": igraph}[sys.argv[1]]
node = sys.argv[2]
sys.stdout.reconfigure(encoding="utf-8", newline="\n")
for path in sys.argv[3:]:
    graph = read(path)
    if graph is None:
        print("not known")
        continue
    nodes, weights, label, about = graph
    without = sum(1 for w in weights if w is None or not w > 0)
    print(nodes, len(weights), without, repr(math.fsum(weights)), json.dumps(label), about, sep="\t")
