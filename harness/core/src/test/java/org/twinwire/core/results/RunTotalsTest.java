package org.twinwire.core.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.twinwire.core.judge.Verdict;

class RunTotalsTest {

  private static final RunResults.Run RUN =
      new RunResults.Run(
          1,
          "process",
          "no engine",
          "2026-01-01T00:00:00Z",
          5,
          Map.of("java", "25"),
          Optional.empty(),
          List.of());

  @Test
  void countsByVerdict() {
    assertThat(
            RunTotals.of(
                List.of(of("a", Verdict.PASS), of("b", Verdict.XFAIL), of("c", Verdict.XFAIL))))
        .isEqualTo(new RunResults.Totals(1, 0, 0, 0, 2, 0, 0));
  }

  @Test
  void ordersComparisonsByScenario() {
    RunResults results =
        RunTotals.results(RUN, List.of(of("b", Verdict.PASS), of("a", Verdict.FAIL)));

    assertThat(results.comparisons()).extracting(Comparison::scenario).containsExactly("a", "b");
  }

  @Test
  void takesTheFaultsWithIt() {
    FaultTable faults =
        new FaultTable(List.of(), List.of(new CleanRow("a", "rlpx", "natural", 100, 0)));
    RunResults results = RunTotals.results(RUN, List.of(of("a", Verdict.PASS)), faults);

    assertThat(results.faults()).contains(faults);
    assertThat(ResultsJson.read(ResultsJson.write(results))).isEqualTo(results);
  }

  @Test
  void callsNoVerdictAtAllAnError() {
    assertThat(Verdict.merge(List.of())).isEqualTo(Verdict.ERROR);
  }

  @Test
  void takesTheGravestVerdict() {
    assertThat(Verdict.merge(List.of(Verdict.PASS, Verdict.XFAIL))).isEqualTo(Verdict.XFAIL);
    assertThat(Verdict.merge(List.of(Verdict.UNSUPPORTED, Verdict.XFAIL)))
        .isEqualTo(Verdict.UNSUPPORTED);
    assertThat(Verdict.merge(List.of(Verdict.XPASS, Verdict.UNSUPPORTED))).isEqualTo(Verdict.XPASS);
    assertThat(Verdict.merge(List.of(Verdict.ERROR, Verdict.XPASS))).isEqualTo(Verdict.ERROR);
    assertThat(Verdict.merge(List.of(Verdict.FAIL, Verdict.ERROR))).isEqualTo(Verdict.FAIL);
  }

  @Test
  void readsBackResultsAsTheyWere() {
    RunResults results = RunTotals.results(RUN, List.of(of("a", Verdict.XPASS)));
    String json = ResultsJson.write(results);

    assertThat(ResultsJson.read(json)).isEqualTo(results);
    assertThat(json).contains("\"class\" : \"SAME\"").contains("\"schemaVersion\" : 1");
  }

  @Test
  void refusesResultsOfAnotherSchemaVersion() {
    String json = ResultsJson.write(RunTotals.results(RUN, List.of()));

    assertThatThrownBy(() -> ResultsJson.read(json.replace("Version\" : 1", "Version\" : 2")))
        .hasMessage("schemaVersion: 2 (expected: 1)");
  }

  private static Comparison of(String scenario, Verdict verdict) {
    return Judged.of(scenario, verdict, "");
  }
}
