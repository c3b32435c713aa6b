package org.twinwire.tap.relay;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.twinwire.contract.NumberedEvent;
import org.twinwire.tap.events.TapEvent;
import org.twinwire.tap.shape.Shaping;

/** A tap with a real socket at each end. */
final class TestingEnds implements AutoCloseable {

  private static final int PATIENCE_MILLIS = 20_000;

  final Tap tap = new Tap("127.0.0.1");
  private final ServerSocket server;
  Socket dialer = new Socket();
  Socket listener = new Socket();

  TestingEnds() {
    try {
      server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Target target() {
    return new Target("127.0.0.1", server.getLocalPort());
  }

  void connect(Shaping shaping) throws IOException {
    tap.shape(shaping);
    connect(tap.relay(target()));
    await().until(() -> !events(TapEvent.Opened.class).isEmpty());
  }

  /** Without the tap. */
  void connectDirectly() throws IOException {
    connect(server.getLocalPort());
  }

  private void connect(int port) throws IOException {
    dialer = new Socket(server.getInetAddress(), port);
    listener = server.accept();
    for (Socket socket : List.of(dialer, listener)) {
      socket.setTcpNoDelay(true);
      socket.setSoTimeout(PATIENCE_MILLIS);
    }
  }

  static void send(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
  }

  static String read(Socket socket, int bytes) throws IOException {
    return new String(socket.getInputStream().readNBytes(bytes), StandardCharsets.US_ASCII);
  }

  List<NumberedEvent<TapEvent>> events() {
    try {
      return tap.events().after(0, Duration.ZERO);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  <E> List<E> events(Class<E> type) {
    return events().stream()
        .map(NumberedEvent::event)
        .filter(type::isInstance)
        .map(type::cast)
        .toList();
  }

  @Override
  public void close() throws IOException {
    dialer.close();
    listener.close();
    server.close();
    tap.close();
  }
}
