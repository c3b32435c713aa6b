package org.twinwire.wire.rlpx;

import java.util.List;
import org.twinwire.wire.rlpx.frame.Frame;
import org.twinwire.wire.rlpx.frame.FrameMoves;
import org.twinwire.wire.rlpx.handshake.PacketMoves;
import org.twinwire.wire.rlpx.p2p.BaseCode;
import org.twinwire.wire.rlpx.p2p.BaseMessages;
import org.twinwire.wire.rlpx.p2p.Capability;
import org.twinwire.wire.rlpx.p2p.Hello;

/**
 * Where a scripted adversary may depart from RLPx. {@link #NONE} never does; whoever implements
 * another one wants to see how a peer takes it. One for each connection; event loop only.
 */
public interface Moves extends PacketMoves, FrameMoves {
  /** The protocol as it is. */
  Moves NONE = new Moves() {};

  /** What is sent first: Hello. */
  default List<Frame> opening(Hello own) {
    return List.of(hello(own));
  }

  /** An eth message on its way out. */
  default Frame eth(Frame frame) {
    return frame;
  }

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
