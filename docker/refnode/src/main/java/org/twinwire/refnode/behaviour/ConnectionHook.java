package org.twinwire.refnode.behaviour;

import io.netty.channel.ChannelHandler;
import java.util.List;
import org.twinwire.wire.rlpx.handshake.PacketSealer;
import org.twinwire.wire.rlpx.p2p.Capability;

/** Where a connection can depart from its stack, below eth. */
public interface ConnectionHook {

  /** Handlers between the socket and the codecs of the stack, the first next to the socket. */
  default List<ChannelHandler> atSocket(String stack) {
    return List.of();
  }

  /** Handlers that see each frame of RLPx before it is sealed, the first next to the socket. */
  default List<ChannelHandler> atFrames() {
    return List.of();
  }

  /** Handlers next to the socket, past the counting of bytes. */
  default List<ChannelHandler> pastCounting() {
    return List.of();
  }

  /** Handlers between a WebSocket and the byte stream over it. */
  default List<ChannelHandler> atWebSocket() {
    return List.of();
  }

  /** Whether the opening waits for nothing that it need not wait for. */
  default boolean isEager() {
    return false;
  }

  /** What makes this side's packet of the RLPx handshake. */
  default PacketSealer sealer(PacketSealer usual) {
    return usual;
  }

  /** Seconds until the RLPx handshake has to be over. */
  default int handshakeSeconds(int usual) {
    return usual;
  }

  /** The p2p version to announce over RLPx. */
  default int p2pVersion(int usual) {
    return usual;
  }

  /** Of the capabilities of this side, those that the peer is taken to have before its Hello. */
  default List<Capability> hopes(List<Capability> own) {
    return List.of();
  }
}
