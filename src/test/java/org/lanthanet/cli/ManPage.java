package org.lanthanet.cli;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The manual page of a command in the man macros of roff, made from what its help is made of. */
final class ManPage {
    private static final String END = """
            .SH ENVIRONMENT
            .TP
            .B LANTHANET_STORE
            directory of the embedded store
            .TP
            .BR NEO4J_URI ", " NEO4J_USERNAME ", " NEO4J_PASSWORD ", " NEO4J_DATABASE
            a server to use instead, and who uses it
            .TP
            .B COLUMNS
            width for which tables are set; without it that of the terminal, and no limit where standard output is none
            .TP
            .B NO_COLOR
            progress without colours
            .TP
            .BR JAVA_HOME ", " LANTHANET_JAVA_OPTS
            the Java that runs the program, and options for it
            .SH FILES
            .TP
            .I ${XDG_DATA_HOME:\\-~/.local/share}/lanthanet
            the embedded store, unless another is named
            """;

    private final String name;
    private final CommandSpec spec;
    private final StringBuilder page = new StringBuilder();

    private ManPage(CommandLine command) {
        this.spec = command.getCommandSpec();
        this.name = spec.qualifiedName("-");
    }

    /** The page. */
    static String of(CommandLine command) {
        return new ManPage(command).written();
    }

    private String written() {
        List<String> description = List.of(spec.usageMessage().description());
        page.append(".TH \"")
                .append(escaped(name.toUpperCase(Locale.ROOT)))
                .append("\" \"1\" \"\" \"LanthaNet\" \"LanthaNet\"\n");
        page.append(".nh\n.ad l\n");
        heading("NAME");
        line(name + " - " + firstSentence(description.get(0)));
        heading("SYNOPSIS");
        page.append(".B ").append(escaped(spec.qualifiedName())).append('\n');
        line(spec.subcommands().isEmpty() ? synopsis() : "[OPTIONS] COMMAND");
        heading("DESCRIPTION");
        description.forEach(paragraph -> {
            page.append(".PP\n");
            line(plain(paragraph));
        });
        arguments();
        options();
        commands();
        heading("EXIT STATUS");
        spec.usageMessage().exitCodeList().forEach((code, meaning) -> entry("\\fB" + code + "\\fR", meaning));
        heading("EXAMPLES");
        page.append(".nf\n");
        Stream.of(spec.usageMessage().footer()).forEach(example -> line(example.strip()));
        page.append(".fi\n").append(END);
        heading("SEE ALSO");
        page.append(seeAlso()).append('\n');
        return page.toString();
    }

    private String synopsis() {
        return Stream.concat(
                        Stream.of("[OPTIONS]"),
                        spec.positionalParameters().stream().map(ManPage::label))
                .collect(Collectors.joining(" "));
    }

    private static String label(PositionalParamSpec p) {
        return "[" + p.paramLabel() + (p.arity().max() > 1 ? " ...]" : "]");
    }

    private void arguments() {
        if (spec.positionalParameters().isEmpty()) {
            return;
        }
        heading("ARGUMENTS");
        spec.positionalParameters()
                .forEach(p -> entry("\\fI" + escaped(p.paramLabel()) + "\\fR", words(p.description())));
    }

    private void options() {
        heading("OPTIONS");
        spec.options().stream()
                .filter(o -> !o.hidden())
                .sorted(Comparator.comparing(OptionSpec::longestName))
                .forEach(o -> entry(names(o), words(o.description())));
    }

    private static String names(OptionSpec option) {
        String value = option.arity().max() == 0
                ? ""
                : (option.arity().min() == 0 ? "[=\\fI" : "=\\fI") + escaped(option.paramLabel()) + "\\fR"
                        + (option.arity().min() == 0 ? "]" : "");
        return Stream.of(option.names()).map(n -> "\\fB" + escaped(n) + "\\fR").collect(Collectors.joining(", "))
                + value;
    }

    private void commands() {
        if (spec.subcommands().isEmpty()) {
            return;
        }
        heading("COMMANDS");
        spec.subcommands()
                .forEach((command, line) -> entry(
                        "\\fBlanthanet\\-" + escaped(command) + "\\fR(1)",
                        firstSentence(line.getCommandSpec().usageMessage().description()[0])));
    }

    private String seeAlso() {
        CommandSpec root = spec.root();
        return Stream.concat(
                        Stream.of("lanthanet"),
                        root.subcommands().keySet().stream().map(c -> "lanthanet-" + c))
                .filter(other -> !other.equals(name))
                .map(other -> "\\fB" + escaped(other) + "\\fR(1)")
                .collect(Collectors.joining(",\n"));
    }

    private void heading(String text) {
        page.append(".SH ").append(text).append('\n');
    }

    private void entry(String tag, String text) {
        page.append(".TP\n").append(tag).append('\n');
        line(text);
    }

    private void line(String text) {
        String escaped = escaped(text);
        page.append(escaped.startsWith(".") || escaped.startsWith("'") ? "\\&" : "")
                .append(escaped)
                .append('\n');
    }

    private static String words(String... lines) {
        return plain(String.join(" ", lines));
    }

    /** What picocli makes of a text: it is a format. */
    private static String plain(String text) {
        return text.replace("%%", "%").replace("%n", " ");
    }

    private static String firstSentence(String description) {
        String sentence = plain(description).split("\\.(?: |$)")[0];
        return sentence.strip();
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\e").replace("-", "\\-");
    }
}
