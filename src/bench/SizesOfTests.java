import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import org.lanthanet.metric.shift.Noise;
import org.lanthanet.metric.shift.Power;
import org.lanthanet.metric.shift.Power.Test;

/**
 * What each test for a break at 5 % rejects in series that have none, as a table in Markdown: per cent of seeded series, by what the
 * series are like.
 *
 * <p>Arguments: years before and after the split, number of series.
 */
public class SizesOfTests {
    public static void main(String[] args) {
        int before = Integer.parseInt(args[0]);
        int after = Integer.parseInt(args[1]);
        int series = Integer.parseInt(args[2]);
        Map<String, Noise> noises = new LinkedHashMap<>();
        noises.put("independent, one variance", Noise.INDEPENDENT);
        noises.put("AR(1), ρ 0.3", new Noise(0.3, 1));
        noises.put("AR(1), ρ 0.5", new Noise(0.5, 1));
        noises.put("AR(1), ρ 0.7", new Noise(0.7, 1));
        noises.put("later years 9 × variance", new Noise(0, 3));
        noises.put("later years 100 × variance", new Noise(0, 10));
        noises.put("earlier years 100 × variance", new Noise(0, 0.1));
        noises.put("ρ 0.5 and later years 9 × variance", new Noise(0.5, 3));
        noises.put("ρ 0.5 and later years 100 × variance", new Noise(0.5, 10));
        StringJoiner heading = new StringJoiner(" | ", "| " + before + " and " + after + " years | ", " |");
        StringJoiner rule = new StringJoiner("|", "|---|", "|");
        for (Test test : Test.values()) {
            heading.add(test.name().toLowerCase(Locale.ROOT));
            rule.add("---:");
        }
        heading.add("bai_perron, more than one");
        rule.add("---:");
        System.out.println(heading);
        System.out.println(rule);
        noises.forEach((name, noise) -> {
            StringJoiner row = new StringJoiner(" | ", "| " + name + " | ", " |");
            for (Test test : Test.values()) {
                row.add(Power.of(test, noise, before, after, 0, series).stream()
                        .mapToObj(SizesOfTests::percent)
                        .findFirst()
                        .orElse(""));
            }
            row.add(percent(Power.severalBreaks(noise, before, after, series)));
            System.out.println(row);
        });
    }

    private static String percent(double share) {
        return "%.1f".formatted(100 * share);
    }
}
