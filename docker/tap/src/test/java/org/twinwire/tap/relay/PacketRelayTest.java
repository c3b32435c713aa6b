package org.twinwire.tap.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.twinwire.contract.NumberedEvent;
import org.twinwire.tap.events.Fate;
import org.twinwire.tap.events.TapEvent;
import org.twinwire.tap.shape.PacketEffect;
import org.twinwire.tap.shape.PacketSelection;
import org.twinwire.tap.shape.PacketSpot;
import org.twinwire.tap.shape.Role;
import org.twinwire.tap.shape.Shaping;
import org.twinwire.tap.shape.Trigger;

class PacketRelayTest {

  private static final int PATIENCE_MILLIS = 20_000;

  private final Tap tap = new Tap("127.0.0.1");
  private final List<DatagramSocket> sockets = new ArrayList<>();
  private final DatagramSocket target = socket();
  private final DatagramSocket client = socket();
  private final int port = tap.relayPackets(target(), Role.LISTENER);

  @AfterEach
  void close() {
    sockets.forEach(DatagramSocket::close);
    tap.close();
  }

  private DatagramSocket socket() {
    try {
      DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
      socket.setSoTimeout(PATIENCE_MILLIS);
      sockets.add(socket);
      return socket;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private Target target() {
    return new Target("127.0.0.1", target.getLocalPort());
  }

  private static void send(DatagramSocket from, String text, InetSocketAddress to)
      throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    from.send(new DatagramPacket(bytes, bytes.length, to));
  }

  private void ask(DatagramSocket from, String text) throws IOException {
    send(from, text, new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
  }

  /** The next packet: its text and whom to answer. */
  private record Got(String text, InetSocketAddress from) {}

  private static Got receive(DatagramSocket at) throws IOException {
    DatagramPacket packet = new DatagramPacket(new byte[2_000], 2_000);
    at.receive(packet);
    return new Got(
        new String(packet.getData(), 0, packet.getLength(), StandardCharsets.US_ASCII),
        (InetSocketAddress) packet.getSocketAddress());
  }

  private List<TapEvent> events() {
    try {
      return tap.events().after(0, Duration.ZERO).stream().map(NumberedEvent::event).toList();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void passesPacketsBothWaysAndTellsIt() throws IOException {
    ask(client, "ping");
    Got ping = receive(target);
    send(target, "pong!", ping.from());
    Got pong = receive(client);

    assertThat(ping.text()).isEqualTo("ping");
    assertThat(pong.text()).isEqualTo("pong!");
    assertThat(pong.from().getPort()).isEqualTo(port);
    assertThat(events())
        .containsExactly(
            new TapEvent.Packet(Role.LISTENER, "0x70696e67", 4, Fate.FORWARDED),
            new TapEvent.Packet(Role.DIALER, "0x706f6e6721", 5, Fate.FORWARDED));
  }

  @Test
  void keepsTheClientsApart() throws IOException {
    DatagramSocket other = socket();
    ask(client, "one");
    ask(other, "two");
    for (int i = 0; i < 2; i++) {
      Got asked = receive(target);
      send(target, "to " + asked.text(), asked.from());
    }

    assertThat(receive(client).text()).isEqualTo("to one");
    assertThat(receive(other).text()).isEqualTo("to two");
  }

  @Test
  void passesALargePacketWhole() throws IOException {
    ask(client, "x".repeat(1_281));

    assertThat(receive(target).text()).hasSize(1_281);
  }

  @Test
  void losesAChosenPacket() throws IOException {
    tap.shape(
        new Shaping(
            List.of(),
            List.of(
                new PacketSpot(
                    Role.LISTENER,
                    PacketEffect.LOSE,
                    new PacketSelection.Numbers(Set.of(1)),
                    0,
                    new Trigger.Start())),
            0));
    ask(client, "one");
    ask(client, "three");

    assertThat(receive(target).text()).isEqualTo("three");
    assertThat(events())
        .extracting(event -> ((TapEvent.Packet) event).fate())
        .containsExactly(Fate.LOST, Fate.FORWARDED);
  }

  @Test
  void passesNothingOnFromAnotherAddressThanTheTargets() throws IOException {
    DatagramSocket stranger = socket();
    ask(client, "ping");
    Got ping = receive(target);
    send(stranger, "pong", ping.from());
    await().until(() -> events().size() == 2);

    assertThat(events().getLast())
        .isInstanceOfSatisfying(
            TapEvent.LogLine.class,
            line ->
                assertThat(line.text())
                    .startsWith("packet from 127.0.0.1:" + stranger.getLocalPort()));
    client.setSoTimeout(1);
    assertThatThrownBy(() -> receive(client)).isInstanceOf(SocketTimeoutException.class);
  }

  @Test
  void servesNoMoreClientsThanItsLimit() throws IOException {
    for (int i = 0; i < PacketRelay.CLIENTS_MAX; i++) {
      ask(socket(), "a");
      receive(target);
    }
    ask(socket(), "b");

    await().until(() -> events().size() == PacketRelay.CLIENTS_MAX + 2);
    assertThat(events().subList(PacketRelay.CLIENTS_MAX, PacketRelay.CLIENTS_MAX + 2))
        .satisfiesExactly(
            hit ->
                assertThat(hit)
                    .isInstanceOfSatisfying(
                        TapEvent.LimitHit.class,
                        limit -> assertThat(limit.limit()).isEqualTo("clients")),
            lost ->
                assertThat(lost)
                    .isEqualTo(new TapEvent.Packet(Role.LISTENER, "0x62", 1, Fate.LOST)));
  }

  @Test
  void resetForgetsClientsAndEventsAndKeepsThePort() throws IOException {
    ask(client, "one");
    Got before = receive(target);
    tap.reset(1);

    assertThat(events()).isEmpty();
    ask(client, "two");
    assertThat(receive(target).from()).isNotEqualTo(before.from());
    assertThat(tap.relayPackets(target(), Role.LISTENER)).isEqualTo(port);
  }
}
