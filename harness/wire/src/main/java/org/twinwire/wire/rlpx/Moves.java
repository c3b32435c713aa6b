package org.twinwire.wire.rlpx;

import java.util.List;
import org.apache.tuweni.bytes.Bytes;

/**
 * Where a scripted adversary may depart from RLPx. {@link #NONE} never does; whoever implements
 * another one wants to see how a peer takes it. One for each connection; event loop only.
 */
public interface Moves {
  /** The protocol as it is. */
  Moves NONE = new Moves() {};

  /** auth-body or ack-body, with the padding behind it. */
  default Bytes body(Bytes padded) {
    return padded;
  }

  /** auth or ack as it goes to the socket, its size in front. */
  default Bytes packet(Bytes packet) {
    return packet;
  }

  /** What the MACs are seeded with of our own auth or ack. */
  default Bytes seed(Bytes packet) {
    return packet;
  }

  /** What is sent first: Hello. */
  default List<Frame> opening(Hello own) {
    return List.of(hello(own));
  }

  /** An eth message on its way out. */
  default Frame eth(Frame frame) {
    return frame;
  }

  /** header-data of the next frame, 3 bytes. */
  default byte[] headerData(byte[] usual) {
    return usual;
  }

  /** The next frame as it goes to the socket; its bytes may be changed in place. */
  default void sealed(byte[] bytes, int offset, int length) {}

  /**
   * What the peer is taken to offer where eth messages follow our Hello before the peer's has come;
   * empty where they wait for it.
   */
  default List<Capability> hopes(Hello own) {
    return List.of();
  }

  /** Seconds until the handshake, Hellos included, has to be over. */
  default int patienceSeconds() {
    return Deadline.SECONDS;
  }

  /** Hello as the protocol wants it. */
  static Frame hello(Hello own) {
    return new Frame(BaseCode.HELLO.number(), BaseMessages.encode(own), false);
  }
}
