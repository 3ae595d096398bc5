package org.lanthanet.report.balance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lanthanet.flow.Coefficients;
import org.lanthanet.flow.balance.Balance;
import org.lanthanet.flow.stock.InUseStock;
import org.lanthanet.flow.stock.Lifetime;
import org.lanthanet.model.Coefficient;
import org.lanthanet.model.Stage;
import org.lanthanet.model.YearRange;
import org.lanthanet.report.Column;
import org.lanthanet.report.Column.Kind;
import org.lanthanet.report.Numbers;
import org.lanthanet.report.Result;

/** Goods in use by country and year, fed by the apparent use at the product stage. */
public final class StockTable {
    private final Map<String, TreeMap<Integer, Balance>> byCountry = new TreeMap<>();
    private final Coefficient mean;
    private final Coefficient shape;

    /** @param balances of any stage; those of the product stage whose use is known count */
    public StockTable(List<Balance> balances, Coefficients coefficients) {
        balances.stream()
                .filter(b -> b.stage() == Stage.PRODUCT && b.useReoTonnes() != null)
                .forEach(b -> byCountry
                        .computeIfAbsent(b.country(), c -> new TreeMap<>())
                        .put(b.year(), b));
        mean = coefficients.get("lifetime_product");
        shape = coefficients.get("lifetime_shape_product");
    }

    /** Whether no use at the product stage is known. */
    public boolean isEmpty() {
        return byCountry.isEmpty();
    }

    /** A row a country and year of these. */
    public Result table(YearRange years) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        byCountry.forEach((country, balances) -> rows(rows, country, balances));
        rows.removeIf(row -> !(row.get(0) instanceof Integer year && years.contains(year)));
        return new Result(
                "Products in use, REO t",
                List.of(
                        Column.of("year", Kind.YEAR),
                        Column.text("country"),
                        Column.text("production_basis"),
                        Column.of("inflow", Kind.QUANTITY),
                        Column.of("outflow", Kind.QUANTITY),
                        Column.of("stock_low", Kind.QUANTITY),
                        Column.of("stock", Kind.QUANTITY),
                        Column.of("stock_high", Kind.QUANTITY)),
                rows,
                List.of(
                        "Inflow is apparent use of products; where its production is not reported, net imports alone. The stock"
                                + " begins empty with the first year held and ends before the first year missing.",
                        "Weibull lifetimes of mean " + Numbers.plain(mean.value()) + " years ("
                                + Numbers.plain(mean.low())
                                + "-" + Numbers.plain(mean.high()) + ") and shape " + Numbers.plain(shape.value())
                                + " ("
                                + Numbers.plain(shape.low()) + "-" + Numbers.plain(shape.high())
                                + "), low and high over the ends of both (choice)."));
    }

    private void rows(List<List<@Nullable Object>> rows, String country, TreeMap<Integer, Balance> balances) {
        Map<Integer, Double> inflows = new TreeMap<>();
        balances.forEach((year, balance) -> {
            Double use = balance.useReoTonnes();
            if (use != null) {
                inflows.put(year, use);
            }
        });
        List<InUseStock.Year> central = InUseStock.of(inflows, new Lifetime(mean.value(), shape.value()));
        List<List<InUseStock.Year>> ends = List.of(
                InUseStock.of(inflows, new Lifetime(mean.low(), shape.low())),
                InUseStock.of(inflows, new Lifetime(mean.low(), shape.high())),
                InUseStock.of(inflows, new Lifetime(mean.high(), shape.low())),
                InUseStock.of(inflows, new Lifetime(mean.high(), shape.high())));
        for (int i = 0; i < central.size(); i++) {
            InUseStock.Year year = central.get(i);
            double low = year.stock();
            double high = year.stock();
            for (List<InUseStock.Year> end : ends) {
                low = Math.min(low, end.get(i).stock());
                high = Math.max(high, end.get(i).stock());
            }
            Balance balance = balances.get(year.year());
            rows.add(Arrays.<@Nullable Object>asList(
                    year.year(),
                    country,
                    balance == null ? "" : balance.basis().id(),
                    year.inflow(),
                    year.outflow(),
                    low,
                    year.stock(),
                    high));
        }
    }
}
