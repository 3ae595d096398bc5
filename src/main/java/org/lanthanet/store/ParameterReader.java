package org.lanthanet.store;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lanthanet.source.InputException;
import org.lanthanet.store.CypherHeader.Entry;
import org.lanthanet.store.NamedQuery.Parameter;

/** Reads the parameters a header declares, {@code // param: name = value    meaning}, which are those its statement uses. */
final class ParameterReader {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern PARAMETER = Pattern.compile("([A-Za-z]\\w*)\\s*=\\s*(\\S.*)");

    private final CypherHeader header;
    private final List<Parameter> parameters = new ArrayList<>();

    private ParameterReader(CypherHeader header) {
        this.header = header;
    }

    /**
     * The parameters, in the order of the header.
     *
     * @throws InputException if one is not of this form, or is not used, or is used and not declared; the message is one line
     */
    static List<Parameter> read(CypherHeader header) {
        ParameterReader reader = new ParameterReader(header);
        header.all("param").forEach(entry -> reader.parameters.add(reader.parameter(entry)));
        reader.requireParameters();
        return reader.parameters;
    }

    private Parameter parameter(Entry entry) {
        Matcher parts = PARAMETER.matcher(entry.text());
        if (!parts.matches()) {
            throw header.fault(entry, "'" + entry.text() + "' is not 'name = value    meaning'");
        }
        String parameter = parts.group(1);
        if (parameters.stream().anyMatch(p -> p.name().equals(parameter))) {
            throw header.fault(entry, "a second parameter '" + parameter + "'");
        }
        String rest = parts.group(2);
        try (JsonParser json = JSON.createParser(rest)) {
            Object value = ParameterValues.of(JSON.readTree(json));
            String meaning =
                    rest.substring((int) json.currentLocation().getCharOffset()).strip();
            if (meaning.isEmpty()) {
                throw header.fault(entry, "does not say what the parameter '" + parameter + "' means");
            }
            return new Parameter(parameter, value, meaning);
        } catch (IOException | IllegalArgumentException e) {
            throw header.fault(
                    entry,
                    "the value of '" + parameter + "' is none: write a number, a \"string\", true, false, null or a"
                            + " [list] of these");
        }
    }

    private void requireParameters() {
        Set<String> used = header.parametersUsed();
        for (Parameter p : parameters) {
            if (!used.remove(p.name())) {
                throw new InputException(header.file() + ": the query does not use the parameter '" + p.name() + "'");
            }
        }
        if (!used.isEmpty()) {
            throw new InputException(header.file() + ": the query uses $" + String.join(", $", used)
                    + ", which the header does not declare; add '// param: name = value    meaning'");
        }
    }
}
