package org.twinwire.runner.launch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code harness/twinwire}, with a {@code java} that prints its arguments. */
class StartScriptTest {

  @TempDir Path temporary;

  private Path folder;
  private Path script;

  @BeforeEach
  void copyTheScriptIntoACheckout() throws IOException {
    folder = temporary.toRealPath();
    script = folder.resolve("a checkout/harness/twinwire");
    Files.createDirectories(script.getParent());
    Files.copy(Path.of("../twinwire"), script);
    executable(script);
    Path java = Files.createDirectory(folder.resolve("bin")).resolve("java");
    Files.writeString(java, "#!/bin/sh\nprintf '%s\\n' \"$@\"\n");
    executable(java);
  }

  @Test
  void runsTheJarBesideItFromAnyWorkingDirectory() throws Exception {
    Path jar = built();

    assertThat(run(script, "run", "--scenario", "two words"))
        .isEqualTo(new Ended(0, List.of("-jar", jar.toString(), "run", "--scenario", "two words")));
  }

  @Test
  void followsLinksToItself() throws Exception {
    Path jar = built();
    Path relative =
        Files.createSymbolicLink(
            folder.resolve("relative"), Path.of("a checkout/harness/twinwire"));
    Path absolute = Files.createSymbolicLink(folder.resolve("bin/absolute"), relative);

    assertThat(run(absolute).lines()).containsExactly("-jar", jar.toString());
  }

  @Test
  void saysWhatToRunWhenTheJarIsNotBuilt() throws Exception {
    assertThat(run(script, "list"))
        .isEqualTo(
            new Ended(
                3,
                List.of(
                    "twinwire: not built yet, run: mvn -f '%s' -DskipTests package"
                        .formatted(folder.resolve("a checkout")))));
  }

  private Path built() throws IOException {
    Path jar = script.resolveSibling("runner/target/twinwire.jar");
    Files.createDirectories(jar.getParent());
    return Files.createFile(jar);
  }

  private static void executable(Path file) throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private Ended run(Path program, String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(program.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().put("PATH", folder.resolve("bin") + ":" + System.getenv("PATH"));
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    return new Ended(process.waitFor(), output.lines().toList());
  }

  private record Ended(int code, List<String> lines) {}
}
