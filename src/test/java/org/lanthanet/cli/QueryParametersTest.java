package org.lanthanet.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.lanthanet.store.NamedQuery;
import org.lanthanet.store.NamedQuery.Parameter;
import org.lanthanet.store.NamedQuery.View;

/** What {@code -P} puts into a query. */
class QueryParametersTest {
    private static final NamedQuery QUERY = new NamedQuery(
            "who",
            "People",
            "Who",
            "Says who.",
            View.TABLE,
            null,
            List.of(),
            List.of(
                    new Parameter("year", 2022L, "calendar year"),
                    new Parameter("share", 0.5, "a part"),
                    new Parameter("country", "USA", "the importer"),
                    new Parameter("all", true, "whether all"),
                    new Parameter("codes", List.of("USA", "CHN"), "some countries"),
                    new Parameter("years", List.of(2021L), "some years"),
                    new Parameter("any", null, "whatever")),
            "RETURN $year, $share, $country, $all, $codes, $years, $any");

    private static @Nullable Object typed(String argument) {
        String name = argument.substring(0, argument.indexOf('='));
        return QueryParameters.of(QUERY, QueryParameters.given(List.of(argument)))
                .get(name);
    }

    private static Stream<Arguments> typed() {
        return Stream.of(
                Arguments.of("year=2021", 2021L),
                Arguments.of("year= 2021 ", 2021L),
                Arguments.of("share=1", 1.0),
                Arguments.of("share=1e-3", 0.001),
                Arguments.of("country=AUS", "AUS"),
                Arguments.of("country=", ""),
                Arguments.of("country=2846", "2846"),
                Arguments.of("country=null", "null"),
                Arguments.of("country=a=b", "a=b"),
                Arguments.of("country=\"AUS\"", "AUS"),
                Arguments.of("country=\"AUS", "\"AUS"),
                Arguments.of("all=false", false),
                Arguments.of("codes=AUS,MMR", List.of("AUS", "MMR")),
                Arguments.of("codes=[\"AUS\"]", List.of("AUS")),
                Arguments.of("codes=[]", List.of()),
                Arguments.of("years=2020,2021", List.of(2020L, 2021L)),
                Arguments.of("any=1", 1L),
                Arguments.of("any=x", "x"),
                Arguments.of("any=null", null));
    }

    @ParameterizedTest
    @MethodSource("typed")
    void theDefaultSaysWhatAValueIs(String argument, @Nullable Object value) {
        assertThat(typed(argument)).isEqualTo(value);
    }

    private static Stream<Arguments> free() {
        return Stream.of(
                Arguments.of("2022", 2022L),
                Arguments.of("-1.5", -1.5),
                Arguments.of("1e3", 1000.0),
                Arguments.of("true", true),
                Arguments.of("null", null),
                Arguments.of("USA", "USA"),
                Arguments.of("", ""),
                Arguments.of("\"2846\"", "2846"),
                Arguments.of("0850511", "0850511"),
                Arguments.of("2022 2023", "2022 2023"),
                Arguments.of("1e999", "1e999"),
                Arguments.of("NaN", "NaN"),
                Arguments.of("[\"USA\", 1, null]", Arrays.asList("USA", 1L, null)),
                Arguments.of("[USA]", "[USA]"),
                Arguments.of("{\"a\": 1}", "{\"a\": 1}"));
    }

    @ParameterizedTest
    @MethodSource("free")
    void withoutAHeaderAValueIsWhatItLooksLike(String text, @Nullable Object value) {
        assertThat(QueryParameters.of("my.cypher", List.of("x"), Map.of("x", text))
                        .get("x"))
                .isEqualTo(value);
    }

    @Test
    void whatIsNotGivenIsAsTheHeaderSays() {
        assertThat(QueryParameters.of(QUERY, Map.of("year", "2021")))
                .containsEntry("year", 2021L)
                .containsEntry("country", "USA")
                .containsEntry("any", null)
                .hasSize(7);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    year=abc       | -P year=abc: 'abc' is not a whole number; year is calendar year, such as 2022
                    year=2022.5    | -P year=2022.5: '2022.5' is not a whole number; year is calendar year, such as 2022
                    year=null      | -P year=null: 'null' is not a whole number; year is calendar year, such as 2022
                    year=          | -P year=: '' is not a whole number; year is calendar year, such as 2022
                    share=half     | -P share=half: 'half' is not a number; share is a part, such as 0.5
                    share=1e999    | -P share=1e999: '1e999' is not a number; share is a part, such as 0.5
                    all=yes        | -P all=yes: 'yes' is not true or false; all is whether all, such as true
                    years=2020,x   | -P years=2020,x: '2020,x' is not a list, each item a whole number; years is some years, such as [2021]
                    years=["a"]    | -P years=["a"]: '["a"]' is not a list, each item a whole number; years is some years, such as [2021]
                    nosuch=1       | unknown parameter 'nosuch'; who takes year, share, country, all, codes, years, any
                    """)
    void whatDoesNotFitIsOneLineThatSaysWhatDoes(String argument, String message) {
        assertThatThrownBy(() -> typed(argument))
                .isInstanceOf(UsageException.class)
                .hasMessage(message);
    }

    @Test
    void anArgumentIsANameAndAValueAndOnlyOnce() {
        assertThatThrownBy(() -> QueryParameters.given(List.of("year")))
                .hasMessage("-P takes name=value, such as -P year=2022, not 'year'");
        assertThatThrownBy(() -> QueryParameters.given(List.of("=2022")))
                .hasMessage("-P takes name=value, such as -P year=2022, not '=2022'");
        assertThatThrownBy(() -> QueryParameters.given(List.of("year=1", "year=2")))
                .hasMessage("-P gives 'year' twice");
    }

    @Test
    void withoutAHeaderEveryParameterMustBeGiven() {
        assertThatThrownBy(() -> QueryParameters.of("my.cypher", List.of("a", "b", "c"), Map.of("b", "1")))
                .hasMessage("my.cypher needs -P a=… -P c=…");
        assertThatThrownBy(() -> QueryParameters.of("my.cypher", List.of(), Map.of("b", "1")))
                .hasMessage("unknown parameter 'b'; my.cypher takes none");
    }
}
