package org.twinwire.runner.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinwire.runner.doctor.CheckResult.Kind;
import org.twinwire.runner.runtime.InstalledTools;
import org.twinwire.runner.runtime.Machine;
import org.twinwire.runner.runtime.NodeDefinition;
import org.twinwire.runner.runtime.NodeSource;

class MachineDoctorTest {

  @TempDir Path folder;

  @Test
  void findsAMachineWithAnEngineSoundWhateverToolsItLacks() {
    List<CheckResult> results = examine(Optional.empty(), node(List.of("npm")));

    assertThat(results).noneMatch(CheckResult::isBad);
    assertThat(results.getLast().line())
        .isEqualTo("not offered  node js as a process: not installed: npm");
    assertThat(results.get(2).line())
        .isEqualTo(
            "not offered  node js in a container: not here yet, pulled or made on first use:"
                + " [node:22]");
  }

  @Test
  void missesTheToolsWhereThereIsNoEngine() {
    List<CheckResult> results = examine(Optional.of("no socket"), node(List.of("npm")));

    assertThat(results.getLast().kind()).isEqualTo(Kind.MISSING);
    assertThat(results)
        .extracting(CheckResult::requirement)
        .doesNotContain("node js in a container");
  }

  @Test
  void missesAnArtifactThatOnlyMavenMakes() {
    List<CheckResult> results = examine(Optional.of("no socket"), node(List.of()));

    assertThat(results.getLast().got())
        .contains("target/js.jar is missing, `mvn package` makes it");
  }

  @Test
  void findsWhatIsThere() throws IOException {
    Files.createDirectories(folder.resolve("target"));
    Files.writeString(folder.resolve("target/js.jar"), "");

    assertThat(examine(Optional.of("no socket"), node(List.of("java"))).getLast().kind())
        .isEqualTo(Kind.OK);
  }

  private NodeDefinition node(List<String> tools) {
    NodeSource source =
        new NodeSource(
            folder, List.of("node:22"), tools, List.of(), List.of("node"), "target/js.jar");
    return new NodeDefinition("js", Optional.empty(), "twinwire/js", Optional.of(source));
  }

  private static List<CheckResult> examine(Optional<String> engineProblem, NodeDefinition node) {
    Machine machine =
        new Machine() {
          @Override
          public Optional<String> engineProblem() {
            return engineProblem;
          }

          @Override
          public boolean hasImage(String image) {
            return false;
          }
        };
    return new MachineDoctor(machine, new InstalledTools(List.of()), List.of(node))
        .examine(result -> {});
  }
}
