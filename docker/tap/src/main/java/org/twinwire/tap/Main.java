package org.twinwire.tap;

import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.twinwire.contract.ControlAddress;
import org.twinwire.contract.ControlServer;
import org.twinwire.tap.control.Routes;
import org.twinwire.tap.relay.Tap;

/**
 * Starts a tap from its environment and prints one line, {@code control http://HOST:PORT}, once it
 * can be driven. Everything else goes to stderr.
 */
public final class Main {

  private static final Logger LOG = LoggerFactory.getLogger(Main.class);
  private static final int UNUSABLE = 2;

  private Main() {}

  public static void main(String[] arguments) {
    try {
      ControlAddress address = ControlAddress.of(System.getenv());
      ControlServer.start("tap", new Routes(new Tap(address.host())), address).announce();
    } catch (IOException | IllegalArgumentException unusable) {
      LOG.error("cannot start: {}", unusable.getMessage());
      System.exit(UNUSABLE);
    }
  }
}
