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
        .isEqualTo("must be one of dialer, listener (got dailer); did you mean dialer?");
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
                  .isEqualTo("unknown cause: got held-bufer; did you mean held-buffer?");
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
        .containsExactly("must be a list of entries");
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
