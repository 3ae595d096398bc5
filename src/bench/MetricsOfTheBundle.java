import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lanthanet.flow.Coefficients;
import org.lanthanet.flow.Settlement;
import org.lanthanet.flow.SettlementOptions;
import org.lanthanet.flow.StageRules;
import org.lanthanet.metric.catalogue.MetricCatalogue;
import org.lanthanet.model.Basis;
import org.lanthanet.model.Flow;
import org.lanthanet.model.Stage;
import org.lanthanet.network.TradeNetwork;
import org.lanthanet.source.Bundle;
import org.lanthanet.source.BundleReader;

/** All measures of all stages and years of the bundle, in a JVM that has run nothing before (cold), then again (warm). */
public class MetricsOfTheBundle {
    public static void main(String[] args) {
        Bundle bundle = BundleReader.shipped().read();
        Coefficients coefficients = new Coefficients(bundle.coefficients());
        List<Flow> flows = new Settlement(
                        new StageRules(bundle.rules()),
                        coefficients,
                        SettlementOptions.of(coefficients, SettlementOptions.Prefer.DECLARED))
                .settle(bundle.declarations())
                .flows();
        var byCell = flows.stream().collect(Collectors.groupingBy(f -> f.stage() + " " + f.year()));
        for (String run : List.of("cold", "warm", "warm")) {
            long start = System.nanoTime();
            long scores = MetricCatalogue.all().stream()
                    .flatMap(m -> List.of(Stage.values()).stream()
                            .flatMap(s -> IntStream.rangeClosed(2000, 2024)
                                    .filter(y -> byCell.containsKey(s + " " + y))
                                    .mapToObj(y -> new Object[] {m, s, y})))
                    .toList()
                    .parallelStream()
                    .mapToLong(task -> ((org.lanthanet.metric.Metric) task[0])
                            .compute(TradeNetwork.of(
                                    (Stage) task[1], (int) task[2], Basis.REO, byCell.get(task[1] + " " + task[2])))
                            .size())
                    .sum();
            System.out.printf("%s: %d values in %.2f s%n", run, scores, (System.nanoTime() - start) / 1e9);
        }
    }
}
