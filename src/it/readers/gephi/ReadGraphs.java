import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.gephi.graph.api.Edge;
import org.gephi.graph.api.GraphController;
import org.gephi.graph.api.GraphModel;
import org.gephi.graph.api.Interval;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.EdgeMergeStrategy;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.importer.plugin.file.ImporterGEXF;
import org.gephi.io.importer.plugin.file.ImporterGraphML;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.project.api.ProjectController;
import org.gephi.project.api.Workspace;
import org.openide.util.Lookup;

/** Opens graphs as Gephi does and says what it sees: a line of {@code name=value} a file, tabs between. */
public class ReadGraphs {
    public static void main(String[] files) throws Exception {
        for (String file : files) {
            System.out.println(read(Path.of(file)));
        }
    }

    private static String read(Path file) throws Exception {
        ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);
        projects.newProject();
        Workspace workspace = projects.getCurrentWorkspace();
        ImportController imports = Lookup.getDefault().lookup(ImportController.class);
        Container container = imports.importFile(
                new StringReader(Files.readString(file)),
                file.toString().endsWith(".gexf") ? new ImporterGEXF() : new ImporterGraphML());
        int[] severe = {0};
        container.getReport().getIssues(100_000).forEachRemaining(issue -> {
            if (issue.getLevel().toInteger() >= 1000) {
                severe[0]++;
            }
        });
        container.getLoader().setEdgesMergeStrategy(EdgeMergeStrategy.NO_MERGE);
        imports.process(container, new DefaultProcessor(), workspace);
        GraphModel model = Lookup.getDefault().lookup(GraphController.class).getGraphModel(workspace);
        return describe(model) + "\tsevere=" + severe[0];
    }

    private static String describe(GraphModel model) {
        int without = 0;
        double sum = 0;
        Map<Integer, Double> years = new TreeMap<>();
        for (Edge edge : model.getGraph().getEdges()) {
            double weight = edge.hasDynamicWeight() ? byYear(edge, years) : edge.getWeight();
            sum += weight;
            without += weight > 0 ? 0 : 1;
        }
        StringBuilder words = new StringBuilder("nodes=" + model.getGraph().getNodeCount() + "\tedges="
                + model.getGraph().getEdgeCount() + "\twithoutWeight=" + without + "\tsum=" + sum + "\tdynamic="
                + model.isDynamic() + "\tusa=" + label(model, "USA"));
        years.forEach((year, traded) -> words.append("\t").append(year).append("=").append(traded));
        return words.toString();
    }

    private static double byYear(Edge edge, Map<Integer, Double> years) {
        double sum = 0;
        for (Map.Entry<Object, Double> weight : edge.getWeights()) {
            Interval at = (Interval) weight.getKey();
            if (at.getLow() != at.getHigh()) {
                throw new IllegalStateException(edge.getId() + " has a weight from " + at.getLow() + " to " + at.getHigh());
            }
            years.merge((int) at.getLow(), weight.getValue(), Double::sum);
            sum += weight.getValue();
        }
        return sum;
    }

    private static String label(GraphModel model, String id) {
        return model.getGraph().getNode(id) == null ? "" : model.getGraph().getNode(id).getLabel();
    }
}
