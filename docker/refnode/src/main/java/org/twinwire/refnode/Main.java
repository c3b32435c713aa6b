package org.twinwire.refnode;

import org.twinwire.contract.ControlServer;
import org.twinwire.contract.Startup;
import org.twinwire.refnode.control.Routes;
import org.twinwire.refnode.node.Node;
import org.twinwire.refnode.node.Settings;

/**
 * Starts a reference node from its environment and prints one line, {@code control
 * http://HOST:PORT}, once it can be driven. Everything else goes to stderr.
 */
public final class Main {

  private Main() {}

  public static void main(String[] arguments) {
    Startup.run(
        () -> {
          Settings settings = Settings.of(System.getenv());
          Node node = Node.start(settings);
          return ControlServer.start("node", new Routes(node), settings.control());
        });
  }
}
