package org.twinwire.runner.launch;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** Finds a new enough Java where installers put them. Runs on Java 8. */
final class InstalledJavas {

  static final int REQUIRED = 21;

  static final String MISSING =
      "twinwire: no Java "
          + REQUIRED
          + " or newer found (looked at: the running Java, JAVA_HOME, /usr/lib/jvm,"
          + " /Library/Java/JavaVirtualMachines, ~/.sdkman, ~/.jdks).\n"
          + "Install one, such as Temurin 21 from https://adoptium.net, or set JAVA_HOME.";

  private final Map<String, String> environment;

  InstalledJavas(Map<String, String> environment) {
    this.environment = environment;
  }

  /** Returns the first suitable Java home; the running one is tried first. */
  Optional<File> newEnough() {
    for (File home : homes()) {
      if (java(home).canExecute() && version(home) >= REQUIRED) {
        return Optional.of(home);
      }
    }
    return Optional.empty();
  }

  static File java(File home) {
    return new File(home, "bin/java");
  }

  private List<File> homes() {
    List<File> homes = new ArrayList<>();
    homes.add(new File(System.getProperty("java.home")));
    if (environment.containsKey("JAVA_HOME")) {
      homes.add(new File(environment.get("JAVA_HOME")));
    }
    String user = System.getProperty("user.home");
    addChildren(homes, new File("/usr/lib/jvm"), "");
    addChildren(homes, new File("/Library/Java/JavaVirtualMachines"), "Contents/Home");
    addChildren(homes, new File(user, ".sdkman/candidates/java"), "");
    addChildren(homes, new File(user, ".jdks"), "");
    return homes;
  }

  private static void addChildren(List<File> homes, File folder, String below) {
    File[] children = folder.listFiles();
    if (children != null) {
      for (File child : children) {
        homes.add(below.isEmpty() ? child : new File(child, below));
      }
    }
  }

  /** Returns the major version in the file {@code release} of a Java home; 0 if it has none. */
  static int version(File home) {
    Properties release = new Properties();
    try (InputStream in = new FileInputStream(new File(home, "release"))) {
      release.load(in);
    } catch (IOException | IllegalArgumentException e) {
      return 0;
    }
    return major(release.getProperty("JAVA_VERSION", "").replace("\"", ""));
  }

  static int major(String version) {
    String first = version.startsWith("1.") ? version.substring(2) : version;
    String digits = first.replaceFirst("[^0-9].*", "");
    return digits.isEmpty() ? 0 : Integer.parseInt(digits);
  }
}
