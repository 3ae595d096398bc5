package org.lanthanet.metric.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lanthanet.metric.Definition;
import org.lanthanet.metric.Metric;

/** What the catalogue says of a metric stands in the Javadoc of its class too. */
class DefinitionsTest {
    private static final Path SOURCES = Path.of("src", "main", "java", "org", "lanthanet", "metric");
    private static final Pattern JAVADOC = Pattern.compile("/\\*\\*(.*?)\\*/", Pattern.DOTALL);

    /** The Javadoc comments of each class of a metric, as one line each. */
    private static final List<String> CLASSES = javadoc();

    static Stream<Metric> metrics() {
        return MetricCatalogue.all().stream();
    }

    @ParameterizedTest
    @MethodSource("metrics")
    void theJavadocGivesFormulaReferenceAndTheRest(Metric metric) {
        Definition definition = metric.definition();
        String reference = definition.reference();
        List<String> classes =
                CLASSES.stream().filter(c -> c.contains(definition.formula())).toList();
        assertThat(classes)
                .as("classes whose Javadoc has the formula %s of %s", definition.formula(), metric.id())
                .isNotEmpty();
        assertThat(classes)
                .as(
                        "Javadoc of %s with the reference %s and what weights mean, unit, range and undefined cases",
                        metric.id(), reference)
                .anySatisfy(
                        c -> assertThat(c)
                                .contains(reference)
                                .containsPattern("[Ww]eights")
                                .contains("Unit" + ": ")
                                .contains("Range")
                                .containsPattern(
                                        "Not defined|not defined|Always defined|left out and have no value|Neither is defined|None is defined"));
    }

    @Test
    void aReferenceHasAuthorsAndAYear() {
        assertThat(MetricCatalogue.all()).allSatisfy(m -> {
            if (!m.definition().reference().startsWith("US Geological Survey")) {
                assertThat(m.definition().reference()).containsPattern("^[A-ZÁ]\\. .*(19|20)\\d\\d");
            }
        });
    }

    private static List<String> javadoc() {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            List<String> classes = new ArrayList<>();
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                Matcher comments = JAVADOC.matcher(Files.readString(file));
                classes.add(comments.results()
                        .map(r -> r.group(1)
                                .replaceAll("\n *\\* ?", " ")
                                .replace("&lt;", "<")
                                .replace("&gt;", ">")
                                .replace("{@value #RUNS}", "100")
                                .replace("{@value #LEVEL}", "0.05")
                                .replace("{@value #DAMPING}", "0.85"))
                        .collect(Collectors.joining(" ")));
            }
            return classes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
