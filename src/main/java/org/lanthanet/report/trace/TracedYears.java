package org.lanthanet.report.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.lanthanet.flow.balance.ChainData;
import org.lanthanet.flow.balance.Conversion;
import org.lanthanet.flow.balance.TradeYear;
import org.lanthanet.model.YearRange;

/**
 * The years asked about that can be traced, and why the others cannot: a year whose table of producers is not complete would
 * call what is missing unaccounted.
 */
public final class TracedYears {
    private final List<TracedYear> years = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private final List<Integer> left = new ArrayList<>();

    public TracedYears(YearRange asked, ChainData data, Conversion conversion) {
        for (int year : data.years()) {
            if (asked.contains(year)) {
                TradeYear trade = data.year(year);
                if (trade.mining().isComplete()) {
                    years.add(new TracedYear(trade, data, conversion));
                } else {
                    left(trade);
                }
            }
        }
        if (left.size() > 1) {
            faults.add("Nor traced, as what was mined is not wholly known either: "
                    + left.stream().skip(1).map(String::valueOf).collect(Collectors.joining(", ")) + ".");
        }
        if (years.isEmpty() && faults.isEmpty()) {
            String when = asked.length() == 1 ? "in " + asked.from() : "from " + asked.from() + " to " + asked.to();
            faults.add("The store holds no trade or production " + when + "; 'lanthanet status' lists its years.");
        }
    }

    private void left(TradeYear trade) {
        if (left.isEmpty()) {
            faults.add(trade.year() + " is not traced: " + trade.mining().fault() + ".");
        }
        left.add(trade.year());
    }

    public List<TracedYear> years() {
        return List.copyOf(years);
    }

    /** Which years are left out, and why the first of them is. */
    public List<String> faults() {
        return List.copyOf(faults);
    }
}
