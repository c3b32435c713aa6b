package org.twinwire.tap;

import org.twinwire.contract.ControlAddress;
import org.twinwire.contract.ControlServer;
import org.twinwire.contract.Startup;
import org.twinwire.tap.control.Routes;
import org.twinwire.tap.relay.Tap;

/**
 * Starts a tap from its environment and prints one line, {@code control http://HOST:PORT}, once it
 * can be driven. Everything else goes to stderr.
 */
public final class Main {

  private Main() {}

  public static void main(String[] arguments) {
    Startup.run(
        () -> {
          ControlAddress address = ControlAddress.of(System.getenv());
          return ControlServer.start("tap", new Routes(new Tap(address.host())), address);
        });
  }
}
