package org.twinwire.tap.relay;

import java.io.IOException;
import java.net.Socket;
import java.util.Arrays;
import org.twinwire.tap.shape.Shaping;

/** What an untouched connection costs: ping-pong in turns, straight and through the tap. */
final class AddedLatency {

  private static final int WARM_UP = 1000;
  private static final int ROUNDS = 4000;

  private AddedLatency() {}

  public static void main(String[] arguments) throws IOException {
    System.out.printf("added by the tap: %.1f µs median%n", medianNanos() / 1000.0);
  }

  /** Median of the rounds through the tap less the median of those without it. */
  static long medianNanos() throws IOException {
    try (TestingEnds tapped = new TestingEnds();
        TestingEnds direct = new TestingEnds()) {
      tapped.connect(Shaping.NATURAL);
      direct.connectDirectly();
      echo(tapped.listener);
      echo(direct.listener);
      long[] through = new long[ROUNDS];
      long[] straight = new long[ROUNDS];
      for (int round = -WARM_UP; round < ROUNDS; round++) {
        through[Math.max(round, 0)] = pingNanos(tapped.dialer);
        straight[Math.max(round, 0)] = pingNanos(direct.dialer);
      }
      Arrays.sort(through);
      Arrays.sort(straight);
      return through[ROUNDS / 2] - straight[ROUNDS / 2];
    }
  }

  private static long pingNanos(Socket socket) throws IOException {
    long start = System.nanoTime();
    TestingEnds.send(socket, "a ping of about the size of a request, which has some fifty bytes");
    TestingEnds.read(socket, 1);
    return System.nanoTime() - start;
  }

  private static void echo(Socket socket) {
    Thread.ofPlatform()
        .daemon()
        .start(
            () -> {
              byte[] ping = new byte[1024];
              try {
                while (socket.getInputStream().read(ping) >= 0) {
                  socket.getOutputStream().write('!');
                }
              } catch (IOException closedByTheTest) {
                Thread.currentThread().interrupt();
              }
            });
  }
}
