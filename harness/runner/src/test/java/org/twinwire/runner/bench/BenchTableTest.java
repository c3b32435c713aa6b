package org.twinwire.runner.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.twinwire.core.trace.TraceJson;
import org.twinwire.runner.bench.BenchTable.Format;
import tools.jackson.databind.JsonNode;

class BenchTableTest {

  private static final BenchTable TABLE =
      new BenchTable(
          new Rounds(10, 6),
          List.of(
              row("TCP echo", "none", new Figures(20, 50, 40_000), 0),
              row("one, other", "rlpx", new Figures(90, 1234.5, 10_000), 0.25)));

  @Test
  void alignsTheColumnsOfText() {
    assertThat(TABLE.in(Format.TEXT))
        .startsWith(
            """
            dialer, listener  stack  one at a time: median µs  p99 µs  requests/s  × echo  64 in flight: median µs  p99 µs  requests/s  × echo
            TCP echo          none                         20      50       40000     1.0                       20      50       40000     1.0
            one, other        rlpx                         90    1235       10000     4.5                       90    1235       10000     4.0
            """);
  }

  @Test
  void saysHowOftenItMeasuredAndWhatWasNotWarm() {
    assertThat(TABLE.in(Format.TEXT))
        .endsWith(
            """

            10 rounds of 640 requests in each load, after 6 rounds of warm-up.
            one, other, rlpx: 25 % faster in the second half: more --warm-up
            """);
  }

  @Test
  void isATableOfMarkdown() {
    assertThat(TABLE.in(Format.MARKDOWN).lines().limit(4))
        .containsExactly(
            "| dialer, listener | stack | one at a time: median µs | p99 µs | requests/s | × echo |"
                + " 64 in flight: median µs | p99 µs | requests/s | × echo |",
            "|---|---|--:|--:|--:|--:|--:|--:|--:|--:|",
            "| TCP echo | none | 20 | 50 | 40000 | 1.0 | 20 | 50 | 40000 | 1.0 |",
            "| one, other | rlpx | 90 | 1235 | 10000 | 4.5 | 90 | 1235 | 10000 | 4.0 |");
  }

  @Test
  void isJsonWithAllDigits() {
    JsonNode table = TraceJson.mapper().readTree(TABLE.in(Format.JSON));

    assertThat(table.path("rounds").intValue()).isEqualTo(10);
    JsonNode row = table.path("rows").path(1);
    assertThat(row.path("stack").stringValue()).isEqualTo("rlpx");
    assertThat(row.path("oneAtATime").path("p99Micros").doubleValue()).isEqualTo(1234.5);
    assertThat(row.path("inFlight").path("timesEcho").doubleValue()).isEqualTo(4, within(1e-9));
  }

  private static Row row(String who, String stack, Figures figures, double warmingUp) {
    return new Row(
        who, stack, Map.of(Load.ONE_AT_A_TIME, figures, Load.IN_FLIGHT, figures), warmingUp);
  }
}
