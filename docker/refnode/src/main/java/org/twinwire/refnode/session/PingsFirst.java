package org.twinwire.refnode.session;

import java.util.ArrayList;
import java.util.List;
import org.apache.tuweni.bytes.Bytes;
import org.twinwire.refnode.adversary.RawMove;
import org.twinwire.refnode.link.Link;
import org.twinwire.wire.rlpx.frame.Frame;

/** Holds Status back, on both ways, until the peer has answered Pings. Event loop only. */
final class PingsFirst {

  /** Sent at once; a peer has to answer each. */
  private static final int PINGS = 100;

  /** Code and payload of a Ping, as RLPx has it since version 5: the empty list, compressed. */
  private static final RawMove.P2p PING =
      new RawMove.P2p(new Frame(2, Bytes.fromHexString("0xc0"), true));

  private final List<Runnable> waiting = new ArrayList<>();
  private int unanswered;

  /** Asks for Pongs, on a link that has a place for Pings. */
  void ask(Link link) {
    if (link.offers(PING)) {
      unanswered = PINGS;
      for (int i = 0; i < PINGS; i++) {
        link.raw(PING);
      }
    }
  }

  /** A Pong came. */
  void answered() {
    unanswered--;
    if (unanswered == 0) {
      waiting.forEach(Runnable::run);
      waiting.clear();
    }
  }

  /** Runs something as soon as no Pong is awaited. */
  void then(Runnable next) {
    if (unanswered > 0) {
      waiting.add(next);
    } else {
      next.run();
    }
  }
}
