package org.twinwire.core.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinwire.core.finding.FindingType;
import org.twinwire.core.ledger.Station;
import org.twinwire.core.trace.Role;
import org.twinwire.core.yaml.Problem;

class FaultCatalogueTest {

  private static final String ENTRY =
      """
      - fault: hold
        script: buffering/one
        sides: [dialer, listener]
        stacks: [rlpx, mplex]
        with: {faultAt: 2, listener: on-open}
        finding: LOST
        cause: held-buffer
        station: buffered
      """;

  @TempDir private Path folder;

  @Test
  void readsAnEntry() {
    assertThat(load(ENTRY))
        .isEqualTo(
            new FaultCatalogue(
                List.of(
                    new PlantedFault(
                        1,
                        "hold",
                        "buffering/one",
                        List.of(Role.DIALER, Role.LISTENER),
                        List.of("rlpx", "mplex"),
                        Map.of("faultAt", 2, "listener", "on-open"),
                        FindingType.LOST,
                        "held-buffer",
                        Optional.of(Station.BUFFERED))),
                List.of()));
  }

  @Test
  void reportsEveryProblemAtItsPlace() {
    String broken =
        """
        - fault: hold
          script: buffering/onee
          sides: [dialer, dailer]
          stacks: [mplx]
          findings: LOST
          finding: LOSS
          station: bufered
        - text
        """;

    assertThat(load(broken).entries()).isEmpty();
    assertThat(load(broken).problems())
        .extracting(
            problem -> "%d:%d %s".formatted(problem.line(), problem.column(), problem.path()))
        .containsExactly(
            "1:3 [0].cause",
            "2:11 [0].script",
            "3:19 [0].sides[1]",
            "4:12 [0].stacks[0]",
            "5:3 [0].findings",
            "6:12 [0].finding",
            "7:12 [0].station",
            "8:3 [1]");
    assertThat(load(broken).problems().get(2).message())
        .isEqualTo("got dailer, expected one of dialer, listener (did you mean dialer?)");
  }

  @Test
  void saysWhatIsWrongWithEachValue() {
    String broken =
        ENTRY
            .replace("buffering/one", "buffering/onee")
            .replace("[dialer, listener]", "[]")
            .replace("[rlpx, mplex]", "[mplex, mplex]")
            .replace("{faultAt: 2, listener: on-open}", "{faultAt: [2]}")
            .replace("held-buffer", "held-bufer");

    assertThat(load(broken).problems())
        .extracting(Problem::message)
        .satisfiesExactly(
            m ->
                assertThat(m)
                    .isEqualTo(
                        "got buffering/onee, expected the id of a scenario"
                            + " (did you mean buffering/one?)"),
            m -> assertThat(m).isEqualTo("got an empty list, expected at least one value"),
            m -> assertThat(m).isEqualTo("duplicate value (mplex)"),
            m -> assertThat(m).isEqualTo("got a list of 1, expected a number, text, true or false"),
            m ->
                assertThat(m)
                    .startsWith("got held-bufer, expected one of ")
                    .endsWith(" (did you mean held-buffer?)"));
  }

  @Test
  void hasTheSchemaThatIsGeneratedFromTheRecord() throws IOException {
    Path scenarios = Path.of("../../scenarios");

    assertThat(Files.readString(scenarios.resolve("planted-faults.schema.json")))
        .as("to renew it, write what FaultCatalogue.schema() returns into the file")
        .isEqualTo(FaultCatalogue.schema());
    assertThat(Files.readAllLines(scenarios.resolve("planted-faults.yaml")).getFirst())
        .isEqualTo("# yaml-language-server: $schema=planted-faults.schema.json");
  }

  @Test
  void tellsAMisspeltCauseFromTheOneThatWasMeant() {
    assertThat(load(ENTRY.replace("held-buffer", "held-bufer")).problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.line()).isEqualTo(7);
              assertThat(problem.column()).isEqualTo(10);
              assertThat(problem.message())
                  .startsWith("got held-bufer, expected one of ")
                  .endsWith(" (did you mean held-buffer?)");
            });
  }

  @Test
  void plantsNothingWithoutAFile() {
    assertThat(FaultCatalogue.load(folder.resolve("none.yaml"), List.of()))
        .isEqualTo(new FaultCatalogue(List.of(), List.of()));
  }

  @Test
  void saysThatAFileIsNoList() {
    assertThat(load("fault: hold").problems())
        .extracting(problem -> problem.message())
        .containsExactly("got a mapping, expected a list of entries");
  }

  private FaultCatalogue load(String text) {
    try {
      Path file = Files.writeString(folder.resolve("planted-faults.yaml"), text);
      return FaultCatalogue.load(file, List.of(Faults.SCRIPT));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
