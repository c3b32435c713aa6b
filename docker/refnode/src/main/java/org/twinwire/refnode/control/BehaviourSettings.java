package org.twinwire.refnode.control;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

  private static final int LATE_MESSAGES_MAX = 10_000;

  private static final long READ_PAUSE_MILLIS_MAX = Duration.ofMinutes(10).toMillis();

  /** The keys of all misbehaviours with their words; a number has none. */
  private static final Map<String, List<String>> MISBEHAVIOURS = misbehaviours();

  private static final Map<String, Setting> SETTINGS =
      Map.ofEntries(
          entry("lifecycle", (on, in, key) -> on.with(word(LifeCycle.class, in, key))),
          entry("framing", (on, in, key) -> on.with(word(Framing.class, in, key))),
          entry("negotiation", (on, in, key) -> on.with(word(Negotiating.class, in, key))),
          entry("listener", (on, in, key) -> on.with(word(Attachment.class, in, key))),
          entry(
              "lateMessages",
              (on, in, key) -> on.withLateMessages((int) in.number(key, 1, LATE_MESSAGES_MAX, 1))),
          entry("lateMillis", (on, in, key) -> on.withLateAfter(in.millis(key, Duration.ZERO))),
          entry("buffer", (on, in, key) -> on.with(word(BufferPolicy.class, in, key))),
          entry("answers", (on, in, key) -> on.with(word(AnswerOrder.class, in, key))),
          entry("answersEnd", (on, in, key) -> on.with(word(AnswersEnd.class, in, key))),
          entry("pool", (on, in, key) -> on.with(word(PoolKind.class, in, key))),
          entry(
              "readPauseMillis",
              (on, in, key) ->
                  on.withReadPause(Duration.ofMillis(in.number(key, 0, READ_PAUSE_MILLIS_MAX, 0)))),
          entry(
              "statusTimeoutMillis",
              (on, in, key) -> on.withStatusTimeout(in.millis(key, Duration.ZERO))),
          entry(
              "syncTimeoutMillis",
              (on, in, key) -> on.withSyncTimeout(in.millis(key, Duration.ZERO))));

  private BehaviourSettings() {}

  /** The behaviour that {@code body} describes; {@link NotOffered} for what there is none of. */
  static Behaviour read(Arguments body) {
    Behaviour behaviour =
        body.optionalText("preset")
            .map(word -> NamedValue.of(Preset.class, "preset", word).behaviour())
            .orElse(Behaviour.DEFAULT);
    for (String key : body.keys()) {
      if (!key.equals("preset")
          && !FaultSettings.KEYS.contains(key)
          && !MISBEHAVIOURS.containsKey(key)) {
        behaviour = setting(key).apply(behaviour, body, key);
      }
    }
    for (Misbehaviour proper : Misbehaviours.all()) {
      behaviour = behaviour.with(proper.with(new Keys(body)));
    }
    return behaviour.with(FaultSettings.read(body));
  }

  /** What {@code GET /v1/node} says of it. */
  static List<String> offered() {
    Stream<String> numbers =
        Stream.of(
            "lateMessages",
            "lateMillis",
            "readPauseMillis",
            "statusTimeoutMillis",
            "syncTimeoutMillis");
    return Stream.of(
            NamedValue.words(Preset.class),
            pairs("lifecycle", NamedValue.words(LifeCycle.class)),
            pairs("framing", NamedValue.words(Framing.class)),
            pairs("negotiation", NamedValue.words(Negotiating.class)),
            pairs("listener", NamedValue.words(Attachment.class)),
            pairs("buffer", NamedValue.words(BufferPolicy.class)),
            pairs("answers", NamedValue.words(AnswerOrder.class)),
            pairs("answersEnd", NamedValue.words(AnswersEnd.class)),
            pairs("pool", NamedValue.words(PoolKind.class)),
            numbers,
            pairs("fault", FaultSettings.words()),
            FaultSettings.parameters(),
            MISBEHAVIOURS.entrySet().stream().flatMap(key -> offered(key.getKey(), key.getValue())))
        .flatMap(words -> words)
        .toList();
  }

  private static Map<String, List<String>> misbehaviours() {
    Keys keys = new Keys(new Arguments("", JsonMapper.shared().createObjectNode()));
    Misbehaviours.all().forEach(proper -> proper.with(keys));
    return keys.words();
  }

  private static Stream<String> offered(String key, List<String> words) {
    return words.isEmpty() ? Stream.of(key) : pairs(key, words.stream());
  }

  private static Stream<String> pairs(String key, Stream<String> words) {
    return words.map(word -> key + "=" + word);
  }

  private static Map.Entry<String, Setting> entry(String key, Setting setting) {
    return Map.entry(key, setting);
  }

  private static Setting setting(String key) {
    Setting setting = SETTINGS.get(key);
    if (setting == null) {
      throw new NotOffered(key, String.join(", ", keys()));
    }
    return setting;
  }

  private static List<String> keys() {
    return Stream.of(SETTINGS.keySet(), MISBEHAVIOURS.keySet())
        .flatMap(Set::stream)
        .sorted()
        .toList();
  }

  private static <E extends Enum<E> & NamedValue> E word(Class<E> type, Arguments in, String key) {
    return NamedValue.of(type, key, in.text(key));
  }

  /** Applies one key of the body. */
  private interface Setting {
    Behaviour apply(Behaviour on, Arguments in, String key);
  }
}
