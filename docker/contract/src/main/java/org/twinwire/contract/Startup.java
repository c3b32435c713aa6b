package org.twinwire.contract;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The start of a program that is driven. One that fails ends the program, whatever threads it has
 * left behind: who started it would wait for its control line otherwise.
 */
public final class Startup {

  private static final Logger LOG = LoggerFactory.getLogger(Startup.class);

  /** Exit code of a program that cannot start as its environment wants it. */
  static final int UNUSABLE = 2;

  /** Exit code of a program that has a bug. */
  static final int BROKEN = 1;

  private Startup() {}

  /**
   * Runs the start and announces the control port.
   *
   * @param start fails with an {@link IOException} or {@link IllegalArgumentException} if the
   *     environment is to blame
   */
  public static void run(Callable<ControlServer> start) {
    try {
      start.call().announce();
    } catch (IOException | IllegalArgumentException unusable) {
      LOG.error("cannot start: {}", unusable.getMessage());
      System.exit(UNUSABLE);
    } catch (Throwable broken) {
      LOG.error("cannot start", broken);
      System.exit(BROKEN);
    }
  }
}
