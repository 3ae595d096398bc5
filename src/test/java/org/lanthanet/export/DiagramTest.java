package org.lanthanet.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lanthanet.model.Stage;
import org.lanthanet.report.world.ChainLink;
import org.lanthanet.report.world.ChainNode;

/** Links of diagrams of the whole chain. */
class DiagramTest {
    private static final ChainNode MINES = new ChainNode(ChainNode.Kind.MINES, Stage.ORE, null);
    private static final ChainNode MADE = new ChainNode(ChainNode.Kind.MADE, Stage.ORE, "AAA");
    private static final ChainNode USED = new ChainNode(ChainNode.Kind.USED, Stage.ORE, "DDD");

    private static final List<ChainLink> LINKS = List.of(
            new ChainLink(MADE, USED, ChainLink.Kind.TRADE, 2019, 1.5),
            new ChainLink(MINES, MADE, ChainLink.Kind.MINED, 2019, 2));

    private static Diagram chain() {
        return Diagram.chain(LINKS, Exports.small(), Set.of("unused"));
    }

    @Test
    void aPlaceIsACountryAtAStage() throws IOException {
        StringWriter table = new StringWriter();
        Sankey.table(chain(), table);

        assertThat(table).hasToString("""
                source,target,type,value,time
                ore:mines,AAA@ore:made,mined,2,2019
                AAA@ore:made,DDD@ore:used,trade,1.5,2019
                """);
    }

    @Test
    void nodesGoByTheNamesOfCountries() {
        assertThat(chain().nodes())
                .containsExactly(
                        new Diagram.Node("ore:mines", "ore mines"),
                        new Diagram.Node("AAA@ore:made", "<script>alert(1)</script> & \"A\" 'B', ore made"),
                        new Diagram.Node("DDD@ore:used", "DDD, ore used"));
    }

    @Test
    void sourcesAreThoseOfTradeAndProduction() {
        assertThat(chain().about().get("sources").lines()).hasSize(2).anyMatch(s -> s.startsWith("unused: Not used"));
        assertThat(chain().about())
                .containsEntry("title", "Rare earths from mine to market, 2018-2019")
                .containsKey("types");
    }
}
