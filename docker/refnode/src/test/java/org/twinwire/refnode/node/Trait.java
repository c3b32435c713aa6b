package org.twinwire.refnode.node;

import java.time.Duration;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.twinwire.refnode.adversary.AlteredReply;
import org.twinwire.refnode.adversary.AlteredStatus;
import org.twinwire.refnode.adversary.CutWrites;
import org.twinwire.refnode.adversary.EndedSession;
import org.twinwire.refnode.adversary.Ending;
import org.twinwire.refnode.adversary.Pipelined;
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
import org.twinwire.refnode.behaviour.Misbehaviour;
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
            hostile("ending", Ending.values(), EndedSession::new),
            hostile("writes", Writes.values(), CutWrites::new),
            hostile("pipelining", Pipelining.values(), Pipelined::new),
            hostile("reply", ReplyMove.values(), AlteredReply::new),
            hostile("status", StatusMove.values(), AlteredStatus::new),
            Stream.of(new Trait("readPauseMillis", "20", on -> on.withReadPause(PAUSE))))
        .flatMap(traits -> traits)
        .filter(trait -> !trait.on().apply(Behaviour.DEFAULT).equals(Behaviour.DEFAULT))
        .toList();
  }

  private static <W extends NamedValue> Stream<Trait> hostile(
      String key, W[] values, Function<W, Misbehaviour> made) {
    return of(key, values, (on, value) -> on.with(made.apply(value)));
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
