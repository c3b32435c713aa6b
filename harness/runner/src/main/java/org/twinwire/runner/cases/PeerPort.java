package org.twinwire.runner.cases;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;

/**
 * The port on which a running node listens, as seen from this machine.
 *
 * @param endpoint {@code host:port}
 */
record PeerPort(String endpoint) {

  private static final Duration LIMIT = Duration.ofSeconds(1);

  /** Tests whether a connection can be made; false also if the host is unknown or unreachable. */
  boolean accepts() {
    try {
      connect();
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Tests whether the host reports that nothing listens there; silence and a missing route do not
   * count.
   */
  boolean refuses() {
    try {
      connect();
      return false;
    } catch (ConnectException e) {
      return String.valueOf(e.getMessage()).contains("refused");
    } catch (IOException e) {
      return false;
    }
  }

  private void connect() throws IOException {
    int colon = endpoint.lastIndexOf(':');
    int port = Integer.parseInt(endpoint.substring(colon + 1));
    try (Socket socket = new Socket()) {
      socket.connect(
          new InetSocketAddress(endpoint.substring(0, colon), port), (int) LIMIT.toMillis());
    }
  }
}
