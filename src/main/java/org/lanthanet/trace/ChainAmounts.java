package org.lanthanet.trace;

/**
 * The numbers of a year's chain, by stage and then by link or country of its {@link ChainFrame}, REO tonnes. The arrays are
 * shared, so that a draw may be written over the one before. All are finite and not below zero.
 */
public final class ChainAmounts {
    private final double[][] links;
    private final double[][] produced;
    private final double[][] added;
    private final double[][] passedOn;

    /** A chain in which nothing happens yet. */
    public ChainAmounts(ChainFrame frame) {
        int stages = frame.stages().size();
        int countries = frame.countries().size();
        links = new double[stages][];
        produced = new double[stages][countries];
        added = new double[stages][countries];
        passedOn = new double[stages][countries];
        for (int s = 0; s < stages; s++) {
            links[s] = new double[frame.targets(s).length];
        }
    }

    /** What each link of a stage carries; 0 is no link. */
    public double[] links(int stage) {
        return links[stage];
    }

    /** What enters the chain in each country at a stage from outside: mine production at the first, nothing later. */
    public double[] produced(int stage) {
        return produced[stage];
    }

    /** Each country's reported output at a stage that use of the stage before cannot explain. */
    public double[] added(int stage) {
        return added[stage];
    }

    /** New supply at the next stage per tonne used at this one, by country, 0 to 1: yield times the share processed. */
    public double[] passedOn(int stage) {
        return passedOn[stage];
    }
}
