package org.twinwire.refnode.node;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.twinwire.refnode.behaviour.Behaviour;

/** Two traits of both nodes of a pair, on one stack. */
record Combination(Stack stack, Trait one, Trait other) {

  private static final Set<String> STREAM_KEYS =
      Set.of("lifecycle", "framing", "negotiation", "listener", "buffer", "answersEnd");

  /** Every two traits of different keys. */
  static Stream<Combination> all(Stack stack) {
    List<Trait> traits = Trait.all();
    return IntStream.range(0, traits.size())
        .boxed()
        .flatMap(
            at ->
                traits.subList(at + 1, traits.size()).stream()
                    .map(other -> new Combination(stack, traits.get(at), other)))
        .filter(pair -> !pair.one().key().equals(pair.other().key()));
  }

  /** Why the two cannot act together; empty if they can. */
  Optional<String> withoutMeaning() {
    if (stack == Stack.RLPX && (isOfStreams(one) || isOfStreams(other))) {
      return Optional.of("RLPx has one channel, which is listened to from the start");
    }
    if (has("buffer") && !has("listener")) {
      return Optional.of("nothing comes before a listener that is there from the start");
    }
    return Optional.empty();
  }

  Behaviour on(Behaviour behaviour) {
    return other.on().apply(one.on().apply(behaviour));
  }

  boolean has(String key) {
    return one.key().equals(key) || other.key().equals(key);
  }

  boolean has(String key, String... words) {
    return Stream.of(one, other)
        .anyMatch(trait -> trait.key().equals(key) && List.of(words).contains(trait.word()));
  }

  private static boolean isOfStreams(Trait trait) {
    return STREAM_KEYS.contains(trait.key());
  }

  @Override
  public String toString() {
    return "%s %s %s".formatted(stack.word(), one, other);
  }
}
