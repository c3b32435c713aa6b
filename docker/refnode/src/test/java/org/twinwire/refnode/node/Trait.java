package org.twinwire.refnode.node;

import java.time.Duration;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.twinwire.refnode.adversary.Ending;
import org.twinwire.refnode.adversary.Hostility;
import org.twinwire.refnode.adversary.Pipelining;
import org.twinwire.refnode.adversary.ReplyMove;
import org.twinwire.refnode.adversary.StatusMove;
import org.twinwire.refnode.adversary.Writes;
import org.twinwire.refnode.behaviour.AnswerOrder;
import org.twinwire.refnode.behaviour.AnswersEnd;
import org.twinwire.refnode.behaviour.Attachment;
import org.twinwire.refnode.behaviour.Behaviour;
import org.twinwire.refnode.behaviour.BufferPolicy;
import org.twinwire.refnode.behaviour.Framing;
import org.twinwire.refnode.behaviour.LifeCycle;
import org.twinwire.refnode.behaviour.Negotiating;
import org.twinwire.refnode.vocabulary.NamedValue;

/** One value of one behaviour key, other than the default. */
record Trait(String key, String word, UnaryOperator<Behaviour> on) {

  private static final Duration PAUSE = Duration.ofMillis(20);

  /** Every value of every key that acts on a conversation, but for the defaults. */
  static List<Trait> all() {
    return Stream.of(
            of("lifecycle", LifeCycle.values(), Behaviour::with),
            of("framing", Framing.values(), Behaviour::with),
            of("negotiation", Negotiating.values(), Behaviour::with),
            of("listener", Attachment.values(), Behaviour::with),
            of("buffer", BufferPolicy.values(), Behaviour::with),
            of("answers", AnswerOrder.values(), Behaviour::with),
            of("answersEnd", AnswersEnd.values(), Behaviour::with),
            hostile("ending", Ending.values(), Hostility::with),
            hostile("writes", Writes.values(), Hostility::with),
            hostile("pipelining", Pipelining.values(), Hostility::with),
            hostile("reply", ReplyMove.values(), Hostility::with),
            hostile("status", StatusMove.values(), Hostility::with),
            Stream.of(new Trait("readPauseMillis", "20", on -> on.withReadPause(PAUSE))))
        .flatMap(traits -> traits)
        .filter(trait -> !trait.on().apply(Behaviour.DEFAULT).equals(Behaviour.DEFAULT))
        .toList();
  }

  private static <W extends NamedValue> Stream<Trait> hostile(
      String key, W[] values, BiFunction<Hostility, W, Hostility> with) {
    return of(key, values, (on, value) -> on.with(with.apply(on.hostility(), value)));
  }

  private static <W extends NamedValue> Stream<Trait> of(
      String key, W[] values, BiFunction<Behaviour, W, Behaviour> with) {
    return Stream.of(values)
        .map(value -> new Trait(key, value.word(), on -> with.apply(on, value)));
  }

  @Override
  public String toString() {
    return key + "=" + word;
  }
}
