package org.lanthanet.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.lanthanet.claim.Claim;
import org.lanthanet.claim.Judgement;
import org.lanthanet.flow.draw.Draw;
import org.lanthanet.flow.draw.Draws;
import org.lanthanet.model.Flow;
import org.lanthanet.source.InputException;

/**
 * Puts claims to the graph as it would be under many draws of the coefficients. In each draw the amounts that differ are put
 * on their edges in a transaction, the claims' own queries are run in it, and it is rolled back: the graph is never anything but
 * what it was. Scores and traces are not drawn anew.
 */
public final class ClaimDraws {
    private final GraphStore store;
    private final List<TradesUnderDraws.Edge> edges;

    /** @param store a graph that may be written */
    public ClaimDraws(GraphStore store) {
        this.store = store;
        this.edges = store.look(TradesUnderDraws::edges);
    }

    /** The flows the graph holds, which the draws are to be of. */
    public List<Flow> flows() {
        return edges.stream().map(TradesUnderDraws.Edge::flow).toList();
    }

    /**
     * Claims as the draws have them. One that could not be said, or that rests on nothing a draw moves, is left as it was judged.
     *
     * @param judged what came of the claims on the data as stored
     * @param draws draws of {@link #flows()}
     * @throws StoreException if the graph may not be written, or changes in the meantime
     * @throws InputException if a claim's query is refused in a draw
     */
    public List<Judgement> judge(Collection<Judgement> judged, Draws draws, Draws.Progress progress) {
        List<ClaimUnderDraws> claims =
                judged.stream().map(j -> new ClaimUnderDraws(j, draws.count())).toList();
        List<ClaimReads> reads = claims.stream()
                .filter(ClaimUnderDraws::isOpen)
                .map(ClaimUnderDraws::reads)
                .toList();
        TradesUnderDraws trades = new TradesUnderDraws(edges, reads);
        BalancesUnderDraws balances = reads.stream().anyMatch(ClaimReads::balances)
                ? BalancesUnderDraws.of(store, flows())
                : BalancesUnderDraws.none();
        if (!trades.isEmpty() || !balances.isEmpty()) {
            draws.each(draw -> judge(claims, draw, trades, balances), progress);
        }
        return claims.stream().map(ClaimUnderDraws::judgement).toList();
    }

    /** Names of the claims that read scores or traces, which stay as they were kept: these are not judged by draws. */
    public static List<String> notDrawn(Collection<Claim> claims) {
        return claims.stream()
                .filter(c -> ClaimReads.of(c.cypher()).kept())
                .map(Claim::name)
                .toList();
    }

    private void judge(List<ClaimUnderDraws> claims, Draw draw, TradesUnderDraws trades, BalancesUnderDraws balances) {
        EdgeChanges moved = trades.under(draw.flows());
        EdgeChanges balanced = balances.under(draw);
        List<ClaimUnderDraws> asked = claims.stream()
                .filter(ClaimUnderDraws::isOpen)
                .filter(c -> moved.isSeenBy(c.reads())
                        || !balanced.isEmpty() && c.reads().balances())
                .toList();
        if (asked.isEmpty()) {
            return;
        }
        List<List<Map<String, Object>>> answers = store.undone(tx -> {
            moved.write(tx, store.label());
            balanced.write(tx, store.label());
            List<List<Map<String, Object>>> rows = new ArrayList<>();
            asked.forEach(c -> rows.add(rows(tx, c.claim())));
            return rows;
        });
        for (int i = 0; i < asked.size(); i++) {
            asked.get(i).take(draw.number(), answers.get(i));
        }
    }

    private static List<Map<String, Object>> rows(GraphTx tx, Claim claim) {
        try (Stream<Map<String, Object>> rows = tx.run(claim.cypher(), Map.of())) {
            return rows.toList();
        } catch (RuntimeException e) {
            throw StatementFault.inADraw(claim.name() + ".cypher", e);
        }
    }
}
