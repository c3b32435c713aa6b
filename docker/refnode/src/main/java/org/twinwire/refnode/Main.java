package org.twinwire.refnode;

import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.twinwire.contract.ControlServer;
import org.twinwire.refnode.control.Routes;
import org.twinwire.refnode.node.Node;
import org.twinwire.refnode.node.Settings;

/**
 * Starts a reference node from its environment and prints one line, {@code control
 * http://HOST:PORT}, once it can be driven. Everything else goes to stderr.
 */
public final class Main {

  private static final Logger LOG = LoggerFactory.getLogger(Main.class);
  private static final int UNUSABLE = 2;

  private Main() {}

  public static void main(String[] arguments) throws InterruptedException {
    try {
      Settings settings = Settings.of(System.getenv());
      Node node = Node.start(settings);
      ControlServer.start("node", new Routes(node), settings.control()).announce();
    } catch (IOException | IllegalArgumentException unusable) {
      LOG.error("cannot start: {}", unusable.getMessage());
      System.exit(UNUSABLE);
    }
  }
}
