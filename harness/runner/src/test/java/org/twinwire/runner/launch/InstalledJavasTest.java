package org.twinwire.runner.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstalledJavasTest {

  @TempDir Path home;

  @Test
  void readsEveryFormOfVersion() {
    assertThat(InstalledJavas.major("1.8.0_402")).isEqualTo(8);
    assertThat(InstalledJavas.major("17.0.15")).isEqualTo(17);
    assertThat(InstalledJavas.major("25")).isEqualTo(25);
    assertThat(InstalledJavas.major("26-ea")).isEqualTo(26);
    assertThat(InstalledJavas.major("")).isZero();
  }

  @Test
  void readsTheVersionOfAJavaHome() throws IOException {
    Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"X\"\nJAVA_VERSION=\"21.0.4\"\n");

    assertThat(InstalledJavas.version(home.toFile())).isEqualTo(21);
  }

  @Test
  void takesAFolderThatDoesNotSayForNoJava() {
    assertThat(InstalledJavas.version(home.toFile())).isZero();
  }

  @Test
  void prefersTheJavaThatRuns() {
    File running = new File(System.getProperty("java.home"));

    assertThat(new InstalledJavas(Map.of()).newEnough()).contains(running);
  }
}
