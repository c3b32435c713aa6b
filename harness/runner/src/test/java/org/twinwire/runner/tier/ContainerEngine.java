package org.twinwire.runner.tier;

import org.junit.jupiter.api.parallel.ResourceLock;

/** What tests that run side by side must not use at the same time. */
public final class ContainerEngine {

  /**
   * Key of a {@link ResourceLock}: containers carry the label of the JVM that made them, so a test
   * that removes or counts its own would meet those of its neighbour.
   */
  public static final String LOCK = "container engine";

  private ContainerEngine() {}
}
