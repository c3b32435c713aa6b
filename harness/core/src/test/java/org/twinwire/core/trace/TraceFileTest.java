package org.twinwire.core.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TraceFileTest {

  @TempDir private Path folder;

  private static final CaseId ID =
      new CaseId("headers/by-number[n=1]", "refnode", "geth", "mplex", 68, "natural", 2);

  private static final Trace TRACE =
      new Trace(
          ID,
          List.of(
              new Event.SessionOpened(1, 5, "dialer", "s1", Role.DIALER, "mplex", "a:1", "b:2"),
              new Event.LogLine(2, 6, "dialer", Optional.empty(), "info", "hello"),
              new Event.Unknown(3, 7, "dialer", "{\"type\":\"new\"}")),
          List.of(
              new StepOutcome(
                  0,
                  List.of(
                      new Outcome.Connected(
                          "s1", 68, new Outcome.RemoteStatus(68, "1", "0x", "0x", "0", "0x"), 9),
                      new Outcome.TimedOut(Optional.of("1"), 4, true)),
                  1,
                  2)),
          Optional.empty());

  @Test
  void readsBackATraceAsItWas() {
    Path file = folder.resolve("traces").resolve(TraceFile.name(ID));

    TraceFile.write(TRACE, file);

    assertThat(TraceFile.read(file)).isEqualTo(TRACE);
  }

  @Test
  void namesAFileAfterItsCase() {
    assertThat(TraceFile.name(ID))
        .isEqualTo("headers_by-number_n=1_-refnode-geth-mplex-eth68-natural-2.json.gz");
  }

  @Test
  void refusesAFileThatHoldsNoTrace() throws IOException {
    Path file = Files.writeString(folder.resolve("x.json.gz"), "not gzip");

    assertThatThrownBy(() -> TraceFile.read(file))
        .isInstanceOf(TraceFormatException.class)
        .hasMessageContaining("x.json.gz: no trace");
  }

  @Test
  void stopsReadingAtItsLimit() {
    Path file = folder.resolve("t.json.gz");
    TraceFile.write(TRACE, file);

    assertThatThrownBy(() -> TraceFile.read(file, 100)).hasMessageContaining("more than 100 bytes");
  }
}
