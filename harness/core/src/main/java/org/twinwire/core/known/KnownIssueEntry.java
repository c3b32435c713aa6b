package org.twinwire.core.known;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.twinwire.core.finding.Causes;
import org.twinwire.core.finding.FindingType;
import org.twinwire.core.implementation.ImplementationRange;
import org.twinwire.core.trace.Role;

/** One entry of known-issues.yaml, key by key. */
final class KnownIssueEntry {

  private static final List<String> REQUIRED =
      List.of("scenario", "stack", "reason", "link", "expires");

  private static final List<String> FOUND = List.of("finding", "cause");

  private static final String UNMET = "unmet";

  private static final List<String> KEYS =
      Stream.of(REQUIRED, FOUND, List.of(UNMET, "node", "peer", "role", "happens"))
          .flatMap(List::stream)
          .toList();

  private final String file;
  private final MappingNode mapping;
  private final Problems problems;
  private final String path;
  private final Map<String, ScalarNode> values = new LinkedHashMap<>();
  private final Set<String> keys = new HashSet<>();
  private boolean sound = true;

  /** Takes a problem with its place in the file. */
  interface Problems {
    void add(Optional<Mark> mark, String path, String message);
  }

  /** Takes the file's name, as an entry is told by. */
  KnownIssueEntry(String file, MappingNode mapping, Problems problems, String path) {
    this.file = file;
    this.mapping = mapping;
    this.problems = problems;
    this.path = path;
  }

  /** Empty if there is any problem. */
  Optional<KnownIssue> read() {
    mapping.getValue().forEach(this::take);
    needed().filter(key -> !keys.contains(key)).forEach(key -> flaw(mapping, key, "must be there"));
    Optional<KnownDeviation> deviation = deviation();
    Optional<LocalDate> expires = expires();
    Concern concern = new Concern(range("node"), range("peer"), role());
    boolean sometimes = sometimes();
    return sound
        ? Optional.of(issue(deviation.orElseThrow(), concern, sometimes, expires.orElseThrow()))
        : Optional.empty();
  }

  private Stream<String> needed() {
    return Stream.concat(REQUIRED.stream(), keys.contains(UNMET) ? Stream.of() : FOUND.stream());
  }

  private Optional<KnownDeviation> deviation() {
    cause();
    if (!keys.contains(UNMET)) {
      return finding()
          .filter(type -> values.containsKey("cause"))
          .map(type -> new KnownDeviation.Found(type, text("cause")));
    }
    FOUND.stream()
        .filter(keys::contains)
        .forEach(key -> flaw(mapping, key, "must not be there with " + UNMET));
    return number(UNMET).map(KnownDeviation.Unmet::new);
  }

  private Optional<Integer> number(String key) {
    Optional<ScalarNode> value = Optional.ofNullable(values.get(key));
    Optional<Integer> number =
        value
            .map(ScalarNode::getValue)
            .filter(text -> text.matches("[0-9]{1,4}"))
            .map(Integer::valueOf);
    if (value.isPresent() && number.isEmpty()) {
      flaw(
          value.get(),
          key,
          "must be the number of a step, from 0 (got %s)".formatted(value.get().getValue()));
    }
    return number;
  }

  private Optional<Role> role() {
    if (keys.contains("role") && !keys.contains("node")) {
      flaw(mapping, "role", "must not be there without node");
    }
    Optional<String> word = word("role", Stream.of(Role.values()).map(Role::word).toList());
    return word.map(text -> Role.valueOf(text.toUpperCase(Locale.ROOT)));
  }

  private boolean sometimes() {
    return word("happens", List.of("always", "sometimes")).equals(Optional.of("sometimes"));
  }

  /** The value of an optional key, one of a few words. */
  private Optional<String> word(String key, List<String> words) {
    Optional<ScalarNode> value = Optional.ofNullable(values.get(key));
    Optional<String> word = value.map(ScalarNode::getValue).filter(words::contains);
    if (value.isPresent() && word.isEmpty()) {
      flaw(value.get(), key, "must be one of %s (got %s)".formatted(words, value.get().getValue()));
    }
    return word;
  }

  private void take(NodeTuple tuple) {
    String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
    if (!KEYS.contains(key)) {
      flaw(tuple.getKeyNode(), key, "unknown key (expected: " + String.join(", ", KEYS) + ")");
    } else if (!keys.add(key)) {
      flaw(tuple.getKeyNode(), key, "must be there once");
    } else if (tuple.getValueNode() instanceof ScalarNode value && !value.getValue().isBlank()) {
      values.put(key, value);
    } else {
      flaw(tuple.getValueNode(), key, "must be text");
    }
  }

  private Optional<FindingType> finding() {
    Optional<ScalarNode> node = Optional.ofNullable(values.get("finding"));
    Optional<FindingType> type =
        node.flatMap(
            value ->
                Arrays.stream(FindingType.values())
                    .filter(each -> each.name().equals(value.getValue()))
                    .findFirst());
    if (node.isPresent() && type.isEmpty()) {
      flaw(
          node.get(),
          "finding",
          "must be one of %s (got %s)"
              .formatted(Arrays.toString(FindingType.values()), node.get().getValue()));
    }
    return type;
  }

  private void cause() {
    Optional.ofNullable(values.get("cause"))
        .ifPresent(
            value -> Causes.check(value.getValue()).ifPresent(flaw -> flaw(value, "cause", flaw)));
  }

  private Optional<LocalDate> expires() {
    Optional<ScalarNode> node = Optional.ofNullable(values.get("expires"));
    try {
      return node.map(value -> LocalDate.parse(value.getValue()));
    } catch (DateTimeParseException e) {
      flaw(
          node.orElseThrow(),
          "expires",
          "must be a date such as 2027-01-31 (got %s)".formatted(e.getParsedString()));
      return Optional.empty();
    }
  }

  private KnownIssue issue(
      KnownDeviation deviation, Concern concern, boolean sometimes, LocalDate expires) {
    return new KnownIssue(
        "%s:%d".formatted(file, mapping.getStartMark().map(mark -> mark.getLine() + 1).orElse(1)),
        text("scenario"),
        text("stack"),
        concern,
        deviation,
        sometimes,
        text("reason"),
        text("link"),
        expires);
  }

  private Optional<ImplementationRange> range(String key) {
    Optional<ScalarNode> value = Optional.ofNullable(values.get(key));
    try {
      return value.map(ScalarNode::getValue).map(ImplementationRange::parse);
    } catch (IllegalArgumentException e) {
      flaw(value.orElseThrow(), key, String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  private String text(String key) {
    return values.get(key).getValue();
  }

  private void flaw(Node at, String key, String message) {
    sound = false;
    problems.add(at.getStartMark(), path + "." + key, message);
  }
}
