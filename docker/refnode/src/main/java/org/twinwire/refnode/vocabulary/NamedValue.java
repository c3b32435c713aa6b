package org.twinwire.refnode.vocabulary;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An enum whose constants are words of the node contract: {@code ON_OPEN} is {@code on-open}. */
public interface NamedValue {

  String name();

  default String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The constant with this word. */
  static <E extends Enum<E> & NamedValue> E of(Class<E> type, String key, String word) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> constant.word().equals(word))
        .findFirst()
        .orElseThrow(
            () -> new NotOffered(key + "=" + word, words(type).collect(Collectors.joining(", "))));
  }

  /** All words of the type, in the order of its constants. */
  static <E extends Enum<E> & NamedValue> Stream<String> words(Class<E> type) {
    return Arrays.stream(type.getEnumConstants()).map(NamedValue::word);
  }
}
