package org.lanthanet.metric.dependence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.lanthanet.network.Networks.flow;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lanthanet.metric.dependence.NetImportReliance.Kind;
import org.lanthanet.metric.dependence.NetImportReliance.Result;
import org.lanthanet.model.Basis;
import org.lanthanet.model.Flow;
import org.lanthanet.network.Networks;
import org.lanthanet.network.TradeNetwork;

class NetImportRelianceTest {
    private static final List<Flow> FLOWS = List.of(flow("CHN", "USA", 30.0), flow("USA", "CHN", 10.0));

    private static Result usa(Map<String, Double> production) {
        return NetImportReliance.of(Networks.network(List.of(), FLOWS, production), "USA");
    }

    @Test
    void isNetImportsInApparentConsumption() {
        Result result = usa(Map.of("USA", 60.0));
        assertThat(result.kind()).isEqualTo(Kind.SHARE);
        assertThat(result.share()).isCloseTo(0.25, within(1e-15));
    }

    @Test
    void isOneWithoutProduction() {
        assertThat(usa(Map.of("USA", 0.0)).share()).isEqualTo(1);
    }

    @Test
    void isUnknownWhereProductionIs() {
        assertThat(usa(Map.of()).kind()).isEqualTo(Kind.UNKNOWN_PRODUCTION);
        assertThat(usa(Map.of()).share()).isNull();
    }

    @Test
    void tellsANetExporterEvenWhereProductionIsUnknown() {
        TradeNetwork network = Networks.network(List.of(), FLOWS, Map.of());
        assertThat(NetImportReliance.of(network, "CHN").kind()).isEqualTo(Kind.NET_EXPORTER);
    }

    @Test
    void isZeroWhereTradeIsBalancedAndSomethingIsProduced() {
        TradeNetwork network = Networks.network(
                List.of(), List.of(flow("CHN", "USA", 10.0), flow("USA", "CHN", 10.0)), Map.of("USA", 5.0, "CHN", 0.0));
        assertThat(NetImportReliance.of(network, "USA")).isEqualTo(new Result(Kind.SHARE, 0.0));
        assertThat(NetImportReliance.of(network, "CHN").kind()).isEqualTo(Kind.NO_CONSUMPTION);
    }

    @Test
    void isUndefinedInDollars() {
        TradeNetwork network =
                TradeNetwork.of(Networks.STAGE, Networks.YEAR, Basis.USD, FLOWS, Map.of("USA", 60.0), Set.of());
        assertThat(NetImportReliance.of(network, "USA").kind()).isEqualTo(Kind.OTHER_BASIS);
    }

    @Test
    void refusesAShareThatContradictsItsKind() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Result(Kind.NET_EXPORTER, 0.5));
        assertThatIllegalArgumentException().isThrownBy(() -> new Result(Kind.SHARE, null));
        assertThatIllegalArgumentException().isThrownBy(() -> new Result(Kind.SHARE, 1.5));
    }
}
