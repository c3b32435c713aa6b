package org.twinwire.core.fault;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.twinwire.core.finding.Causes;
import org.twinwire.core.finding.FindingType;
import org.twinwire.core.ledger.Station;
import org.twinwire.core.trace.Role;
import org.twinwire.core.trace.Stack;
import org.twinwire.core.yaml.EntryFile;
import org.twinwire.core.yaml.Problem;
import org.twinwire.core.yaml.Suggestion;
import tools.jackson.databind.JsonNode;

/** One entry of planted-faults.yaml, key by key. */
final class FaultEntry {

  private static final List<String> REQUIRED =
      List.of("fault", "script", "sides", "stacks", "finding", "cause");
  private static final List<String> KEYS =
      Stream.concat(REQUIRED.stream(), Stream.of("with", "station")).toList();

  private final EntryFile.Entry entry;
  private final Set<String> scripts;
  private final Consumer<Problem> problems;
  private boolean sound = true;

  FaultEntry(EntryFile.Entry entry, Set<String> scripts, Consumer<Problem> problems) {
    this.entry = entry;
    this.scripts = scripts;
    this.problems = problems;
  }

  /** Empty if there is any problem. */
  Optional<PlantedFault> read() {
    keys();
    String fault = text("fault");
    String script = script();
    List<String> sides = list("sides", words(Role.values()));
    List<String> stacks = list("stacks", Stack.names());
    Map<String, Object> with = with();
    String finding = word("finding", names(FindingType.values()));
    String cause = cause();
    String station = word("station", words(Station.values()));
    return sound
        ? Optional.of(
            new PlantedFault(
                entry.line(),
                fault,
                script,
                sides.stream().map(FaultEntry::upper).map(Role::valueOf).toList(),
                stacks,
                with,
                FindingType.valueOf(finding),
                cause,
                Optional.of(upper(station)).filter(s -> !s.isEmpty()).map(Station::valueOf)))
        : Optional.empty();
  }

  private void keys() {
    entry.value().propertyNames().stream()
        .filter(key -> !KEYS.contains(key))
        .forEach(
            key ->
                flaw(
                    entry.onKey(
                        key,
                        "unknown key (expected: %s)%s"
                            .formatted(String.join(", ", KEYS), Suggestion.of(KEYS, key)))));
    REQUIRED.stream()
        .filter(key -> !entry.value().has(key))
        .forEach(key -> flaw(entry.onValue(key, "must be there")));
  }

  private String script() {
    String script = text("script");
    if (!script.isEmpty() && !scripts.contains(script)) {
      flaw(
          entry.onValue(
              "script",
              "must be the id of a scenario (got %s)%s"
                  .formatted(script, Suggestion.of(scripts, script))));
    }
    return script;
  }

  private String cause() {
    String cause = text("cause");
    if (!cause.isEmpty()) {
      Causes.check(cause).ifPresent(flaw -> flaw(entry.onValue("cause", flaw)));
    }
    return cause;
  }

  /** Empty where the key is not there, or not text. */
  private String text(String key) {
    JsonNode value = entry.value().path(key);
    boolean text = value.isString() && !value.asString().isBlank();
    if (!text && entry.value().has(key)) {
      flaw(entry.onValue(key, "must be text"));
    }
    return text ? value.asString() : "";
  }

  private String word(String key, List<String> known) {
    String word = text(key);
    if (!word.isEmpty() && !known.contains(word)) {
      flaw(entry.onValue(key, oneOf(known, word)));
    }
    return word;
  }

  private List<String> list(String key, List<String> known) {
    JsonNode value = entry.value().path(key);
    if (entry.value().has(key) && (!value.isArray() || value.isEmpty())) {
      flaw(entry.onValue(key, "must be a list of at least one"));
      return List.of();
    }
    List<String> words = new ArrayList<>();
    for (JsonNode item : value) {
      String word = item.isString() ? item.asString() : item.toString();
      String place = "%s[%d]".formatted(key, words.size());
      if (!known.contains(word)) {
        flaw(entry.onValue(place, oneOf(known, word)));
      } else if (words.contains(word)) {
        flaw(entry.onValue(place, "must be there once (got %s again)".formatted(word)));
      }
      words.add(word);
    }
    return words;
  }

  private Map<String, Object> with() {
    JsonNode value = entry.value().path("with");
    if (entry.value().has("with") && !value.isObject()) {
      flaw(entry.onValue("with", "must be keys and values"));
    }
    Map<String, Object> with = new LinkedHashMap<>();
    value
        .properties()
        .forEach(each -> with.put(each.getKey(), plain(each.getKey(), each.getValue())));
    return with;
  }

  private Object plain(String key, JsonNode value) {
    if (!value.isValueNode() || value.isNull()) {
      flaw(entry.onValue("with." + key, "must be text, a number, true or false"));
    }
    if (value.isBoolean()) {
      return value.booleanValue();
    }
    return value.isNumber() ? value.numberValue() : value.asString("");
  }

  private static String oneOf(List<String> known, String got) {
    return "must be one of %s (got %s)%s"
        .formatted(String.join(", ", known), got, Suggestion.of(known, got));
  }

  private static List<String> names(Enum<?>... values) {
    return Arrays.stream(values).map(Enum::name).toList();
  }

  private static List<String> words(Enum<?>... values) {
    return names(values).stream()
        .map(name -> name.toLowerCase(Locale.ROOT))
        .collect(Collectors.toList());
  }

  private static String upper(String word) {
    return word.toUpperCase(Locale.ROOT);
  }

  private void flaw(Problem problem) {
    sound = false;
    problems.accept(problem);
  }
}
