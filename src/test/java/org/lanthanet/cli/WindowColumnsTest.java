package org.lanthanet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lanthanet.report.Format;

class WindowColumnsTest {
    @AfterEach
    void noTerminal() {
        System.clearProperty(Window.COLUMNS_PROPERTY);
    }

    @Test
    void whatIsNoTerminalHasNoLimit() {
        assertThat(Window.columns(Map.of())).isEqualTo(Format.UNLIMITED);
    }

    @Test
    void aTerminalIsAsWideAsTheLauncherSaysUnlessSomebodyAsksForAnotherWidth() {
        System.setProperty(Window.COLUMNS_PROPERTY, "97");

        assertThat(Window.columns(Map.of())).isEqualTo(97);
        assertThat(Window.columns(Map.of("COLUMNS", "60"))).isEqualTo(60);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "wide", "80.5", "100000"})
    void whatIsNoWidthIsPassedOver(String columns) {
        System.setProperty(Window.COLUMNS_PROPERTY, columns);

        assertThat(Window.columns(Map.of("COLUMNS", columns))).isEqualTo(Format.UNLIMITED);
    }
}
