package org.twinwire.guard;

import java.util.List;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Fails a test class when a Netty buffer has leaked in it. JUnit finds this by itself in a module
 * whose {@code junit-platform.properties} has {@code junit.jupiter.extensions.autodetection.enabled
 * = true}. Where classes run side by side, the leak may be another one's; its last uses tell.
 */
public final class NoLeaks implements AfterAllCallback {

  private static final LeakLog LOG = LeakLog.install();

  @Override
  public void afterAll(ExtensionContext tests) {
    List<String> leaks = LOG.take();
    if (!leaks.isEmpty()) {
      throw new AssertionError(
          "leaks: %d (expected: none)%n%s"
              .formatted(leaks.size(), String.join(System.lineSeparator(), leaks)));
    }
  }
}
