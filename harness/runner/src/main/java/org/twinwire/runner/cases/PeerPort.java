package org.twinwire.runner.cases;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;

/**
 * Where somebody's running node listens, as seen from here.
 *
 * @param endpoint {@code host:port}
 */
record PeerPort(String endpoint) {

  private static final Duration LIMIT = Duration.ofSeconds(1);

  /** Whether a connection can be made; false also where the host is unknown or far away. */
  boolean accepts() {
    try {
      connect();
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** Whether the host says that nothing listens there; silence and a lost route are no answer. */
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
