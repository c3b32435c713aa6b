package org.twinwire.core.diff;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.twinwire.core.ledger.FindingType;

/** One entry of known-issues.yaml, key by key. */
final class KnownIssueEntry {

  private static final List<String> REQUIRED =
      List.of("scenario", "stack", "finding", "cause", "reason", "link", "expires");

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

  KnownIssueEntry(MappingNode mapping, Problems problems, String path) {
    this.mapping = mapping;
    this.problems = problems;
    this.path = path;
  }

  /** Empty if there is any problem. */
  Optional<KnownIssue> read() {
    mapping.getValue().forEach(this::take);
    REQUIRED.stream()
        .filter(key -> !keys.contains(key))
        .forEach(key -> flaw(mapping, key, "must be there"));
    Optional<FindingType> finding = finding();
    Optional<LocalDate> expires = expires();
    return sound
        ? Optional.of(issue(finding.orElseThrow(), expires.orElseThrow()))
        : Optional.empty();
  }

  private void take(NodeTuple tuple) {
    String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
    if (!REQUIRED.contains(key) && !key.equals("node")) {
      flaw(
          tuple.getKeyNode(),
          key,
          "unknown key (expected: " + String.join(", ", REQUIRED) + ", node)");
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

  private KnownIssue issue(FindingType finding, LocalDate expires) {
    return new KnownIssue(
        mapping.getStartMark().map(mark -> mark.getLine() + 1).orElse(1),
        text("scenario"),
        text("stack"),
        Optional.ofNullable(values.get("node")).map(ScalarNode::getValue),
        finding,
        text("cause"),
        text("reason"),
        text("link"),
        expires);
  }

  private String text(String key) {
    return values.get(key).getValue();
  }

  private void flaw(Node at, String key, String message) {
    sound = false;
    problems.add(at.getStartMark(), path + "." + key, message);
  }
}
