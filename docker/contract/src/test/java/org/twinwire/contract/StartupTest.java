package org.twinwire.contract;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;

class StartupTest {

  /** A program of its own: what ends is a virtual machine. */
  @ParameterizedTest
  @CsvSource({"environment, 2", "bug, 1"})
  void endsAProgramThatHasStartedThreadsBeforeItFailed(String why, int code)
      throws IOException, InterruptedException {
    Process program =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classPath(),
                Failing.class.getName(),
                why)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      assertThat(program.waitFor(20, TimeUnit.SECONDS)).isTrue();
      assertThat(program.exitValue()).isEqualTo(code);
    } finally {
      program.destroyForcibly();
    }
  }

  /** Whatever starts this test need not have its class path in a property. */
  private static String classPath() {
    return Stream.of(Startup.class, StartupTest.class, LoggerFactory.class)
        .map(type -> type.getProtectionDomain().getCodeSource().getLocation().getPath())
        .collect(joining(File.pathSeparator));
  }

  /** Starts a thread that never ends, and fails. */
  static final class Failing {

    private Failing() {}

    public static void main(String[] why) {
      Thread.ofPlatform().start(() -> new Semaphore(0).acquireUninterruptibly());
      Startup.run(
          () -> {
            if (why[0].equals("environment")) {
              throw new IOException(why[0]);
            }
            throw new LinkageError(why[0]);
          });
    }
  }
}
