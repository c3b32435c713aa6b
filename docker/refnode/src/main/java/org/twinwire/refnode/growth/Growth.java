package org.twinwire.refnode.growth;

import io.netty.channel.EventLoop;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.twinwire.refnode.chain.Block;
import org.twinwire.refnode.chain.MovingChain;
import org.twinwire.refnode.events.NodeEvent;
import org.twinwire.refnode.link.Later;
import org.twinwire.refnode.session.Announcements;
import org.twinwire.refnode.session.Outcome;
import org.twinwire.refnode.session.Session;

/** Lets the chain of a node grow: mines, and follows what peers announce. Event loop only. */
public final class Growth {

  private final MovingChain chains;
  private final Imports imports;
  private final Following following;
  private int resets;

  /**
   * @param events gets what happens to the head
   * @param peers the sessions that stand
   */
  public Growth(MovingChain chains, Consumer<NodeEvent> events, Supplier<List<Session>> peers) {
    this.chains = chains;
    this.imports = new Imports(chains, events, new Announcer(peers));
    this.following = new Following(imports);
  }

  /** Takes what peers announce. */
  public Announcements announcements() {
    return following;
  }

  /** Restores the chain of the start; what was still to be mined is not. */
  public void reset() {
    resets++;
    following.reset();
    chains.reset();
  }

  /** Mines; done when the last block is, or refused for want of one. */
  public CompletableFuture<Outcome> mine(MineOrder order, EventLoop loop) {
    CompletableFuture<Outcome> mined = new CompletableFuture<>();
    mine(order, order.blocks(), loop, new Turn(resets, System.nanoTime(), mined));
    return mined;
  }

  /** One order while it is carried out. */
  private record Turn(int reset, long startedNanos, CompletableFuture<Outcome> mined) {

    Outcome done(Block head) {
      return new Outcome.Done(
          System.nanoTime() - startedNanos,
          Optional.empty(),
          Optional.of(new Outcome.Head(Long.toString(head.number()), head.hash().toHexString())),
          Optional.empty());
    }
  }

  private void mine(MineOrder order, int left, EventLoop loop, Turn turn) {
    if (turn.reset() != resets) {
      turn.mined().complete(new Outcome.Refused(Optional.empty(), "mine: the node was reset"));
      return;
    }
    Optional<Block> next = order.branch() ? chains.nextOfBranch() : chains.next();
    if (next.isEmpty()) {
      turn.mined().complete(new Outcome.Refused(Optional.empty(), nothing(order, left)));
      return;
    }
    imports.add(next.get(), order.announcing());
    if (left == 1) {
      turn.mined().complete(turn.done(chains.current().head()));
    } else if (order.every().isZero()) {
      mine(order, left - 1, loop, turn);
    } else {
      Later.run(loop, order.every(), () -> mine(order, left - 1, loop, turn));
    }
  }

  private String nothing(MineOrder order, int left) {
    Block head = chains.current().head();
    return "mine: got %d blocks of %d, head %d %s (expected: a next block %s)"
        .formatted(
            order.blocks() - left,
            order.blocks(),
            head.number(),
            head.hash().toHexString(),
            order.branch() ? "in branch.rlp" : "in next.rlp, behind this head");
  }
}
