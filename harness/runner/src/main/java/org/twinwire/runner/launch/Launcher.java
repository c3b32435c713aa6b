package org.twinwire.runner.launch;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Main class of the jar, compiled for Java 8. Starts the program on a new enough Java, gives it the
 * terminal, and exits with its exit code. On a signal, it waits for the program to end.
 */
public final class Launcher {

  private static final String PROGRAM = "org.twinwire.runner.Twinwire";

  /** The exit code of a failure of the machine. */
  private static final int NO_JAVA = 3;

  /** Since this version Java prints warnings about a library in Testcontainers. */
  private static final int WARNS_OF_UNSAFE = 24;

  /**
   * For a program that runs for minutes and shares the machine with its nodes: the first compiler
   * and the smallest collector take half the processor time.
   */
  private static final List<String> SHORT_LIVED =
      Arrays.asList("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

  private Launcher() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    Optional<File> home = new InstalledJavas(System.getenv()).newEnough();
    if (!home.isPresent()) {
      System.err.println(InstalledJavas.MISSING);
      System.exit(NO_JAVA);
      return;
    }
    Process program = builder(home.get(), args).start();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> end(program), "end-program"));
    System.exit(program.waitFor());
  }

  private static ProcessBuilder builder(File home, String[] args) {
    List<String> command = new ArrayList<>();
    command.add(InstalledJavas.java(home).getPath());
    command.add("--enable-native-access=ALL-UNNAMED");
    command.addAll(SHORT_LIVED);
    if (InstalledJavas.version(home) >= WARNS_OF_UNSAFE) {
      command.add("--sun-misc-unsafe-memory-access=allow");
    }
    command.add("-Djdk.console=java.base"); // its console is there only on a terminal
    command.addAll(properties());
    command.add("-cp");
    command.add(jar());
    command.add(PROGRAM);
    for (String arg : args) {
      command.add(arg);
    }
    ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
    prepareTestcontainers(builder.environment());
    return builder;
  }

  /**
   * Sets what Testcontainers reads from the environment only. Its own cleaner is an image that
   * cannot be pulled everywhere; the runner removes its containers itself. Inside a container,
   * Testcontainers would start another image to find the host; the runner finds the nodes itself.
   */
  private static void prepareTestcontainers(Map<String, String> environment) {
    if (!environment.containsKey("TESTCONTAINERS_RYUK_DISABLED")) {
      environment.put("TESTCONTAINERS_RYUK_DISABLED", "true");
    }
    if (new File("/.dockerenv").exists()
        && !environment.containsKey("TESTCONTAINERS_HOST_OVERRIDE")) {
      environment.put("TESTCONTAINERS_HOST_OVERRIDE", "127.0.0.1");
    }
  }

  private static List<String> properties() {
    List<String> properties = new ArrayList<>();
    for (String argument : ManagementFactory.getRuntimeMXBean().getInputArguments()) {
      if (argument.startsWith("-D") || argument.startsWith("-Xm")) {
        properties.add(argument);
      }
    }
    return properties;
  }

  private static String jar() {
    try {
      return new File(Launcher.class.getProtectionDomain().getCodeSource().getLocation().toURI())
          .getPath();
    } catch (URISyntaxException e) {
      throw new IllegalStateException("a class path entry is a valid URI", e);
    }
  }

  private static void end(Process program) {
    program.destroy();
    try {
      program.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
