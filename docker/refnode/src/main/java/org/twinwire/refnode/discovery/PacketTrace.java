package org.twinwire.refnode.discovery;

import java.util.function.Consumer;
import org.apache.tuweni.bytes.Bytes;
import org.twinwire.refnode.events.NodeEvent;
import org.twinwire.refnode.events.PacketNote;
import org.twinwire.refnode.events.UdpEndpoint;
import org.twinwire.wire.discv4.Packet;

/** Reports the packets of one identity. */
final class PacketTrace {

  private final UdpEndpoint endpoint;
  private final Consumer<NodeEvent> events;

  PacketTrace(UdpEndpoint endpoint, Consumer<NodeEvent> events) {
    this.endpoint = endpoint;
    this.events = events;
  }

  void sent(String local, String remote, PacketNote packet) {
    events.accept(new NodeEvent.PacketSent(endpoint, local, remote, packet));
  }

  void delivered(String local, String remote, Bytes datagram, Packet packet) {
    events.accept(
        new NodeEvent.PacketDelivered(endpoint, local, remote, PacketNote.of(datagram, packet)));
  }

  void refused(String local, String remote, PacketNote packet, String reason) {
    events.accept(new NodeEvent.PacketRefused(endpoint, local, remote, packet, reason));
  }
}
