package org.twinwire.refnode.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.twinwire.refnode.adversary.RawMove;
import org.twinwire.refnode.link.EthStream;
import org.twinwire.refnode.link.Link;
import org.twinwire.wire.rlpx.p2p.DisconnectReason;

class PingsFirstTest {

  private final List<String> done = new ArrayList<>();
  private final PingsFirst pings = new PingsFirst();

  @Test
  void holdsEverythingBackUntilTheLastOfAHundredPongs() {
    ScriptedLink link = new ScriptedLink(true);

    pings.ask(link);
    pings.then(() -> done.add("status"));
    pings.then(() -> done.add("accept"));
    answered(99);

    assertThat(link.moves).hasSize(100).allMatch(RawMove.P2p.class::isInstance);
    assertThat(done).isEmpty();

    answered(1);

    assertThat(done).containsExactly("status", "accept");
  }

  @Test
  void holdsNothingBackWhereALinkHasNoPings() {
    ScriptedLink link = new ScriptedLink(false);

    pings.ask(link);
    pings.then(() -> done.add("status"));

    assertThat(link.moves).isEmpty();
    assertThat(done).containsExactly("status");
  }

  private void answered(int pongs) {
    for (int i = 0; i < pongs; i++) {
      pings.answered();
    }
  }

  /** Keeps what is sent. */
  private static final class ScriptedLink implements Link {

    private final boolean offers;
    private final List<RawMove> moves = new ArrayList<>();

    ScriptedLink(boolean offers) {
      this.offers = offers;
    }

    @Override
    public EthStream statusStream() {
      throw new AssertionError("not asked for");
    }

    @Override
    public EthStream batchStream() {
      throw new AssertionError("not asked for");
    }

    @Override
    public boolean hasPings() {
      throw new UnsupportedOperationException();
    }

    @Override
    public void ping() {
      throw new UnsupportedOperationException();
    }

    @Override
    public boolean offers(RawMove move) {
      return offers;
    }

    @Override
    public void raw(RawMove move) {
      moves.add(move);
    }

    @Override
    public void hurry() {}

    @Override
    public void finish() {}

    @Override
    public void disconnect(DisconnectReason reason) {}
  }
}
