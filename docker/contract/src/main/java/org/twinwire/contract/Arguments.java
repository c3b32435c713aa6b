package org.twinwire.contract;

import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.units.bigints.UInt64;
import tools.jackson.databind.JsonNode;

/**
 * One JSON object of a request body. Every reader checks kind and range and throws {@link
 * BadArgument} with the value's path; {@link #finish()} refuses what nobody has read.
 */
public final class Arguments {

  private static final BigInteger UINT64_MAX = BigInteger.TWO.pow(64).subtract(BigInteger.ONE);
  private static final int LIST_MAX = 10_000;

  private final String path;
  private final JsonNode object;
  private final Set<String> read = new HashSet<>();

  public Arguments(String path, JsonNode object) {
    if (!object.isObject()) {
      throw BadArgument.of(path.isEmpty() ? "body" : path, object, "an object");
    }
    this.path = path;
    this.object = object;
  }

  public boolean has(String key) {
    return object.hasNonNull(key);
  }

  public String text(String key) {
    return optionalText(key).orElseThrow(() -> BadArgument.of(at(key), "nothing", "text"));
  }

  public Optional<String> optionalText(String key) {
    return value(key).map(value -> textOf(at(key), value));
  }

  /** A decimal number, as text or plain, of unsigned 64 bits. */
  public Optional<UInt64> unsigned(String key) {
    return value(key).map(value -> unsignedOf(at(key), value));
  }

  public long number(String key, long min, long max, long fallback) {
    return value(key).map(value -> numberOf(at(key), value, min, max)).orElse(fallback);
  }

  public boolean flag(String key) {
    Optional<JsonNode> value = value(key);
    if (value.isPresent() && !value.get().isBoolean()) {
      throw BadArgument.of(at(key), value.get(), "true or false");
    }
    return value.isPresent() && value.get().booleanValue();
  }

  /** Milliseconds from 1 to ten minutes. */
  public Duration millis(String key, Duration fallback) {
    long max = Duration.ofMinutes(10).toMillis();
    return Duration.ofMillis(number(key, 1, max, fallback.toMillis()));
  }

  /** Reads {@code 0x} hex of exactly {@code bytes} bytes. */
  public Optional<Bytes> hex(String key, int bytes) {
    return optionalText(key).map(text -> hexOf(at(key), text, bytes));
  }

  public List<Bytes> hexes(String key, int bytes) {
    List<Bytes> hexes = new ArrayList<>();
    for (JsonNode item : array(key)) {
      String where = "%s[%d]".formatted(at(key), hexes.size());
      hexes.add(hexOf(where, textOf(where, item), bytes));
    }
    return hexes;
  }

  public List<UInt64> unsignedList(String key) {
    List<UInt64> numbers = new ArrayList<>();
    for (JsonNode item : array(key)) {
      numbers.add(unsignedOf("%s[%d]".formatted(at(key), numbers.size()), item));
    }
    return numbers;
  }

  /** Reads a list of whole numbers. */
  public List<Long> numbers(String key, long min, long max) {
    List<Long> numbers = new ArrayList<>();
    for (JsonNode item : array(key)) {
      numbers.add(numberOf("%s[%d]".formatted(at(key), numbers.size()), item, min, max));
    }
    return numbers;
  }

  public Optional<Arguments> object(String key) {
    return value(key).map(value -> new Arguments(at(key), value));
  }

  public List<Arguments> objects(String key) {
    List<Arguments> objects = new ArrayList<>();
    for (JsonNode item : array(key)) {
      objects.add(new Arguments("%s[%d]".formatted(at(key), objects.size()), item));
    }
    return objects;
  }

  /** Refuses keys that were not asked for. */
  public void finish() {
    for (String key : object.propertyNames()) {
      if (!read.contains(key)) {
        throw BadArgument.of(
            at(key), "an unknown key", String.join(", ", read.stream().sorted().toList()));
      }
    }
  }

  public Set<String> keys() {
    return Set.copyOf(object.propertyNames());
  }

  public String at(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  private Optional<JsonNode> value(String key) {
    read.add(key);
    return has(key) ? Optional.of(object.get(key)) : Optional.empty();
  }

  private List<JsonNode> array(String key) {
    Optional<JsonNode> value = value(key);
    if (value.isPresent() && (!value.get().isArray() || value.get().size() > LIST_MAX)) {
      throw BadArgument.of(at(key), value.get().getNodeType(), "a list of at most " + LIST_MAX);
    }
    return value.map(list -> List.copyOf(list.values())).orElse(List.of());
  }

  private static String textOf(String where, JsonNode value) {
    if (!value.isString()) {
      throw BadArgument.of(where, value, "text");
    }
    return value.stringValue();
  }

  private static long numberOf(String where, JsonNode value, long min, long max) {
    boolean fits = value.canConvertToLong() && value.isIntegralNumber();
    if (!fits || value.longValue() < min || value.longValue() > max) {
      throw BadArgument.of(where, value, "%d to %d".formatted(min, max));
    }
    return value.longValue();
  }

  private static UInt64 unsignedOf(String where, JsonNode value) {
    String text = value.isIntegralNumber() || value.isString() ? value.asString() : "";
    if (!text.matches("\\d{1,20}") || new BigInteger(text).compareTo(UINT64_MAX) > 0) {
      throw BadArgument.of(where, value, "0 to 2^64-1 in decimal");
    }
    return UInt64.valueOf(new BigInteger(text));
  }

  private static Bytes hexOf(String where, String text, int bytes) {
    if (!text.matches("0x[0-9a-fA-F]{%d}".formatted(2 * bytes))) {
      throw BadArgument.of(where, text, "0x and %d hex digits".formatted(2 * bytes));
    }
    return Bytes.fromHexString(text);
  }
}
