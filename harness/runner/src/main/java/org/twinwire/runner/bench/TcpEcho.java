package org.twinwire.runner.bench;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.twinwire.runner.runtime.InfrastructureException;

/**
 * What no node can be faster than on this machine and this Java: two threads and a loopback
 * connection, one write for each request and one for each answer, of the sizes that the messages
 * have.
 */
final class TcpEcho implements Subject, AutoCloseable {

  /** GetBlockHeaders in a frame. */
  private static final int REQUEST_BYTES = 64;

  /** BlockHeaders with one header in a frame. */
  private static final int ANSWER_BYTES = 640;

  private static final int BACKLOG = 1;

  private final ServerSocket server;
  private final Socket client;

  private TcpEcho(ServerSocket server, Socket client) {
    this.server = server;
    this.client = client;
  }

  /** Starts the thread that answers; it ends with {@link #close}. */
  static TcpEcho start() {
    try {
      InetAddress loopback = InetAddress.getLoopbackAddress();
      ServerSocket server = new ServerSocket(0, BACKLOG, loopback);
      Thread.ofPlatform().daemon().name("echo").start(() -> answer(server));
      Socket client = new Socket(loopback, server.getLocalPort());
      client.setTcpNoDelay(true);
      return new TcpEcho(server, client);
    } catch (IOException e) {
      throw failed(e);
    }
  }

  @Override
  public String who() {
    return "TCP echo";
  }

  @Override
  public String stack() {
    return "none";
  }

  @Override
  public Turn measure() {
    Map<Load, List<Batch>> batches = new EnumMap<>(Load.class);
    for (Load load : Load.values()) {
      batches.put(load, batches(load));
    }
    return new Turn(batches);
  }

  private List<Batch> batches(Load load) {
    List<Batch> batches = new ArrayList<>();
    try {
      for (int batch = 0; batch < Turn.BATCHES; batch++) {
        batches.add(
            switch (load) {
              case ONE_AT_A_TIME -> exchange(1);
              case IN_FLIGHT -> exchange(Batch.REQUESTS);
            });
      }
      return batches;
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /** Sends {@code window} requests before each wait for as many answers. */
  private Batch exchange(int window) throws IOException {
    OutputStream out = client.getOutputStream();
    DataInputStream in = new DataInputStream(client.getInputStream());
    byte[] request = new byte[REQUEST_BYTES];
    byte[] answer = new byte[ANSWER_BYTES];
    long[] sentNanos = new long[window];
    List<Long> latencies = new ArrayList<>();
    long startedNanos = System.nanoTime();
    for (int done = 0; done < Batch.REQUESTS; done += window) {
      for (int each = 0; each < window; each++) {
        sentNanos[each] = System.nanoTime();
        out.write(request);
      }
      for (int each = 0; each < window; each++) {
        in.readFully(answer);
        latencies.add(System.nanoTime() - sentNanos[each]);
      }
    }
    return new Batch(latencies, System.nanoTime() - startedNanos);
  }

  private static void answer(ServerSocket server) {
    byte[] request = new byte[REQUEST_BYTES];
    byte[] answer = new byte[ANSWER_BYTES];
    try (Socket peer = server.accept()) {
      peer.setTcpNoDelay(true);
      InputStream in = peer.getInputStream();
      while (in.readNBytes(request, 0, REQUEST_BYTES) == REQUEST_BYTES) {
        peer.getOutputStream().write(answer);
      }
    } catch (IOException closed) {
      // The measuring side is gone, and notices by itself if it is not.
    }
  }

  @Override
  public void close() {
    try (server;
        client) {
      client.shutdownOutput();
    } catch (IOException e) {
      throw failed(e);
    }
  }

  private static InfrastructureException failed(IOException e) {
    return new InfrastructureException("bench: TCP echo", e);
  }
}
