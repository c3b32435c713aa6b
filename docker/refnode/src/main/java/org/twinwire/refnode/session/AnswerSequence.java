package org.twinwire.refnode.session;

import io.netty.channel.EventLoop;
import java.time.Duration;
import java.util.Optional;
import org.twinwire.refnode.behaviour.AnswerOrder;
import org.twinwire.refnode.link.Later;

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
    private static final Duration PATIENCE = Duration.ofMillis(100);

    private final EventLoop loop;
    private Optional<Runnable> held = Optional.empty();

    SwappedPairs(EventLoop loop) {
      this.loop = loop;
    }

    @Override
    public void add(Runnable answer) {
      if (held.isEmpty()) {
        held = Optional.of(answer);
        Later.run(loop, PATIENCE, () -> alone(answer));
        return;
      }
      Runnable first = held.get();
      held = Optional.empty();
      answer.run();
      first.run();
    }

    private void alone(Runnable answer) {
      if (held.filter(answer::equals).isPresent()) {
        held = Optional.empty();
        answer.run();
      }
    }
  }
}
