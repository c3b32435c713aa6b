package org.twinwire.refnode.session;

import io.netty.channel.EventLoop;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.twinwire.refnode.behaviour.AnswerOrder;

/** Lets answers out in the order the behaviour wants. */
interface AnswerSequence {

  void add(Runnable answer);

  static AnswerSequence of(AnswerOrder order, EventLoop loop) {
    return switch (order) {
      case IN_ORDER -> Runnable::run;
      case SWAPPED_PAIRS -> new SwappedPairs(loop);
    };
  }

  /** Holds every other answer until the next one is out, or until no next one comes. */
  final class SwappedPairs implements AnswerSequence {

    /** How long an answer waits for a second one: far above the gap between pipelined requests. */
    private static final long PATIENCE_MILLIS = 100;

    private final EventLoop loop;
    private Optional<Runnable> held = Optional.empty();

    SwappedPairs(EventLoop loop) {
      this.loop = loop;
    }

    @Override
    public void add(Runnable answer) {
      if (held.isEmpty()) {
        held = Optional.of(answer);
        loop.schedule(() -> alone(answer), PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        return;
      }
      Runnable first = held.get();
      held = Optional.empty();
      answer.run();
      first.run();
    }

    private void alone(Runnable answer) {
      if (held.isPresent() && held.get() == answer) {
        held = Optional.empty();
        answer.run();
      }
    }
  }
}
