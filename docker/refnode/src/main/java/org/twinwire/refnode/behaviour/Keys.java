package org.twinwire.refnode.behaviour;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.twinwire.contract.Arguments;
import org.twinwire.refnode.vocabulary.NamedValue;

/** The keys of a control call; remembers which were asked for, and what each can be. */
public final class Keys {

  private static final int MILLIS_MAX = 600_000;

  private final Arguments body;
  private final Map<String, List<String>> words = new LinkedHashMap<>();
  private final Map<String, Integer> numbers = new LinkedHashMap<>();

  public Keys(Arguments body) {
    this.body = body;
  }

  /** Reads one of the words of a type. */
  public <E extends Enum<E> & NamedValue> E word(String key, Class<E> type, E fallback) {
    words.put(key, NamedValue.words(type).toList());
    return body.optionalText(key).map(word -> NamedValue.of(type, key, word)).orElse(fallback);
  }

  /** Reads a number within these bounds, both included. */
  public int number(String key, int min, int max, int fallback) {
    words.put(key, List.of());
    numbers.put(key, fallback);
    return (int) body.number(key, min, max, fallback);
  }

  /** Reads milliseconds, from {@code min} to ten minutes. */
  public Duration millis(String key, int min, Duration fallback) {
    return Duration.ofMillis(number(key, min, MILLIS_MAX, Math.toIntExact(fallback.toMillis())));
  }

  /** Every key that was asked for with its words, none for a number, in the order of asking. */
  public Map<String, List<String>> words() {
    return words;
  }

  /** Every number that was asked for with its default. */
  public Map<String, Integer> numbers() {
    return numbers;
  }
}
