package org.twinwire.refnode.control;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.twinwire.contract.Arguments;
import org.twinwire.refnode.adversary.Misbehaviours;
import org.twinwire.refnode.behaviour.AnswerOrder;
import org.twinwire.refnode.behaviour.AnswersEnd;
import org.twinwire.refnode.behaviour.Attachment;
import org.twinwire.refnode.behaviour.Behaviour;
import org.twinwire.refnode.behaviour.BufferPolicy;
import org.twinwire.refnode.behaviour.Framing;
import org.twinwire.refnode.behaviour.Keys;
import org.twinwire.refnode.behaviour.LifeCycle;
import org.twinwire.refnode.behaviour.Misbehaviour;
import org.twinwire.refnode.behaviour.Negotiating;
import org.twinwire.refnode.behaviour.PoolKind;
import org.twinwire.refnode.behaviour.Preset;
import org.twinwire.refnode.vocabulary.NamedValue;
import org.twinwire.refnode.vocabulary.NotOffered;
import tools.jackson.databind.json.JsonMapper;

/** {@code PUT /v1/behaviour}: a preset, or the default, with single keys on top. */
final class BehaviourSettings {

  private static final String PRESET = "preset";
  private static final int LATE_MESSAGES_MAX = 10_000;

  /** The keys about streams with their words; a number has none. */
  private static final Map<String, List<String>> STREAMS = words(BehaviourSettings::streams);

  /** The same of all misbehaviours. */
  private static final Map<String, List<String>> MISBEHAVIOURS =
      words(BehaviourSettings::misbehaviours);

  private BehaviourSettings() {}

  /** The behaviour that {@code body} describes; {@link NotOffered} for what there is none of. */
  static Behaviour read(Arguments body) {
    body.keys().forEach(BehaviourSettings::requireOffered);
    Behaviour preset =
        body.optionalText(PRESET)
            .map(word -> NamedValue.of(Preset.class, PRESET, word).behaviour())
            .orElse(Behaviour.DEFAULT);
    Keys keys = new Keys(body);
    return misbehaviours(streams(preset, keys), keys).with(FaultSettings.read(body));
  }

  /** Reads how the node treats its streams; what is not said stays as it is. */
  private static Behaviour streams(Behaviour on, Keys in) {
    return on.with(in.word("lifecycle", LifeCycle.class, on.lifeCycle()))
        .with(in.word("framing", Framing.class, on.framing()))
        .with(in.word("negotiation", Negotiating.class, on.negotiating()))
        .with(in.word("listener", Attachment.class, on.listening().attachment()))
        .withLateMessages(
            in.number("lateMessages", 1, LATE_MESSAGES_MAX, on.listening().messages()))
        .withLateAfter(in.millis("lateMillis", 1, on.listening().within()))
        .with(in.word("buffer", BufferPolicy.class, on.listening().buffer()))
        .with(in.word("answers", AnswerOrder.class, on.answering().order()))
        .with(in.word("answersEnd", AnswersEnd.class, on.answering().end()))
        .with(in.word("pool", PoolKind.class, on.pool()))
        .withReadPause(in.millis("readPauseMillis", 0, on.readPause()))
        .withStatusTimeout(in.millis("statusTimeoutMillis", 1, on.timing().statusTimeout()))
        .withSyncTimeout(in.millis("syncTimeoutMillis", 1, on.timing().syncTimeout()));
  }

  private static Behaviour misbehaviours(Behaviour on, Keys in) {
    Behaviour behaviour = on;
    for (Misbehaviour proper : Misbehaviours.all()) {
      behaviour = behaviour.with(proper.with(in));
    }
    return behaviour;
  }

  /** What {@code GET /v1/node} says of it. */
  static List<String> offered() {
    return Stream.of(
            NamedValue.words(Preset.class),
            offered(STREAMS),
            pairs("fault", FaultSettings.words()),
            FaultSettings.parameters(),
            offered(MISBEHAVIOURS))
        .flatMap(words -> words)
        .toList();
  }

  private static Stream<String> offered(Map<String, List<String>> keys) {
    return keys.entrySet().stream()
        .flatMap(
            key ->
                key.getValue().isEmpty()
                    ? Stream.of(key.getKey())
                    : pairs(key.getKey(), key.getValue().stream()));
  }

  private static Stream<String> pairs(String key, Stream<String> words) {
    return words.map(word -> key + "=" + word);
  }

  /** What is asked for when there is nothing. */
  private static Map<String, List<String>> words(BiFunction<Behaviour, Keys, Behaviour> reader) {
    Keys keys = new Keys(new Arguments("", JsonMapper.shared().createObjectNode()));
    var unused = reader.apply(Behaviour.DEFAULT, keys);
    return keys.words();
  }

  private static void requireOffered(String key) {
    boolean known =
        key.equals(PRESET)
            || FaultSettings.KEYS.contains(key)
            || STREAMS.containsKey(key)
            || MISBEHAVIOURS.containsKey(key);
    if (!known) {
      List<String> offered =
          Stream.of(STREAMS.keySet(), MISBEHAVIOURS.keySet())
              .flatMap(Set::stream)
              .sorted()
              .toList();
      throw new NotOffered(key, String.join(", ", offered));
    }
  }
}
