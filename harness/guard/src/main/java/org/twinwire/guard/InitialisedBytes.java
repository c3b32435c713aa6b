package org.twinwire.guard;

import java.util.List;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Initialises the classes of tuweni before any test runs. {@code Bytes} and {@code Bytes32} need
 * each other for that: two test classes that begin with one of them each, side by side, would wait
 * for each other for ever.
 */
public final class InitialisedBytes implements LauncherSessionListener {

  private static final List<String> NAMES =
      List.of("org.apache.tuweni.bytes.Bytes", "org.apache.tuweni.bytes.Bytes32");

  @Override
  public void launcherSessionOpened(LauncherSession session) {
    NAMES.forEach(InitialisedBytes::initialise);
  }

  /** Does nothing in a module without tuweni. */
  private static void initialise(String name) {
    try {
      Class.forName(name);
    } catch (ClassNotFoundException absent) {
      return;
    }
  }
}
