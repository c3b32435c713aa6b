package org.twinwire.refnode.control;

import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.twinwire.contract.Arguments;
import org.twinwire.contract.BadArgument;
import org.twinwire.refnode.fault.Fault;
import org.twinwire.refnode.vocabulary.NotOffered;

/** The part of {@code PUT /v1/behaviour} that plants a fault. */
final class FaultSettings {

  private static final String FAULT = "fault";
  private static final String AT = "faultAt";
  private static final String BYTES = "faultBytes";
  private static final String MILLIS = "faultMillis";

  /** The keys that are read here. */
  static final Set<String> KEYS = Set.of(FAULT, AT, BYTES, MILLIS);

  private static final int AT_MAX = 10_000;
  private static final int BYTES_MAX = 1 << 30;
  private static final int BYTES_DEFAULT = 64 * 1024;
  private static final Duration LISTENER = Duration.ofSeconds(10);
  private static final Duration LATE = Duration.ofMillis(1500);

  private static final Map<String, Maker> MAKERS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("none", in -> new Fault.None()),
              Map.entry("hold", in -> new Fault.Hold(at(in, 1), millis(in, LISTENER))),
              Map.entry("drop", in -> new Fault.Drop(at(in, 1), millis(in, LISTENER))),
              Map.entry(
                  "merge-on-replay",
                  in -> new Fault.MergeOnReplay(at(in, 2), millis(in, LISTENER))),
              Map.entry("lose-overread", in -> new Fault.LoseOverread(at(in, 1))),
              Map.entry("plain-first-message", in -> new Fault.PlainFirstMessage()),
              Map.entry("stream-limiter", in -> new Fault.StreamLimiter(at(in, 5))),
              Map.entry(
                  "buffer-limit", in -> new Fault.BufferLimit(bytes(in), millis(in, LISTENER))),
              Map.entry("close-overtakes", in -> new Fault.CloseOvertakes(at(in, 1))),
              Map.entry("match-by-code", in -> new Fault.MatchByCode()),
              Map.entry("swallow-answer", in -> new Fault.SwallowAnswer(at(in, 1))),
              Map.entry("duplicate-answer", in -> new Fault.DuplicateAnswer(at(in, 1))),
              Map.entry("swap-ids", in -> new Fault.SwapIds(at(in, 1))),
              Map.entry("short-answer", in -> new Fault.ShortAnswer()),
              Map.entry("corrupt-byte", in -> new Fault.CorruptByte(at(in, 1))),
              Map.entry("late-answer", in -> new Fault.LateAnswer(at(in, 1), millis(in, LATE))),
              Map.entry("stop-reading", in -> new Fault.StopReading(bytes(in))),
              Map.entry("pause-for-good", in -> new Fault.PauseForGood(bytes(in))),
              Map.entry("second-listener", in -> new Fault.SecondListener(at(in, 1)))));

  private FaultSettings() {}

  /** The fault that {@code body} asks for; a parameter that is not the fault's is refused. */
  static Fault read(Arguments body) {
    String word = body.optionalText(FAULT).orElse("none");
    Maker maker =
        Optional.ofNullable(MAKERS.get(word))
            .orElseThrow(() -> new NotOffered("fault=" + word, String.join(", ", MAKERS.keySet())));
    Parameters parameters = new Parameters(body);
    Fault fault = maker.make(parameters);
    parameters.finish(word);
    return fault;
  }

  static Stream<String> words() {
    return MAKERS.keySet().stream();
  }

  static Stream<String> parameters() {
    return Stream.of(AT, BYTES, MILLIS);
  }

  private static int at(Parameters in, int fallback) {
    return (int) in.use(AT).number(AT, 1, AT_MAX, fallback);
  }

  private static int bytes(Parameters in) {
    return (int) in.use(BYTES).number(BYTES, 1, BYTES_MAX, BYTES_DEFAULT);
  }

  private static Duration millis(Parameters in, Duration fallback) {
    return in.use(MILLIS).millis(MILLIS, fallback);
  }

  /** Makes a fault of its parameters. */
  private interface Maker {
    Fault make(Parameters in);
  }

  /** Remembers which parameters a fault has. */
  private static final class Parameters {
    private final Arguments body;
    private final Set<String> used = new HashSet<>();

    Parameters(Arguments body) {
      this.body = body;
    }

    Arguments use(String key) {
      used.add(key);
      return body;
    }

    void finish(String word) {
      parameters()
          .filter(key -> body.has(key) && !used.contains(key))
          .findFirst()
          .ifPresent(
              key -> {
                throw BadArgument.of(
                    key, "a value", used.isEmpty() ? "none with " + word : String.join(", ", used));
              });
    }
  }
}
