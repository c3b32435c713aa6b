package org.twinwire.refnode.control;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.twinwire.contract.Arguments;
import org.twinwire.refnode.adversary.Misbehaviours;
import org.twinwire.refnode.behaviour.Fault;
import org.twinwire.refnode.behaviour.FaultParameters;
import org.twinwire.refnode.behaviour.Keys;
import org.twinwire.refnode.behaviour.Misbehaviour;
import org.twinwire.refnode.behaviour.Preset;
import org.twinwire.refnode.events.NodeEvent;
import org.twinwire.refnode.fault.Faults;
import org.twinwire.refnode.vocabulary.NamedValue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What docker/README.md and node-contract.yaml say that this node offers and reports. */
class BehaviourTablesTest {

  private static final Pattern CODE = Pattern.compile("`([^`]+)`");

  @Test
  void nameEachBehaviourWithItsValues() throws IOException {
    Map<String, Set<String>> rows = new TreeMap<>();
    for (List<String> cells : rows("## Behaviours of the reference node")) {
      code(cells.getFirst()).forEach(key -> rows.put(key, words(code(cells.get(1)))));
    }

    Map<String, Set<String>> offered = offered();
    offered.replace("fault", Set.of("none")); // the others have a table of their own
    offered.forEach(
        (key, values) -> {
          assertThat(rows).as("docker/README.md").containsKey(key);
          assertThat(rows.get(key)).as(key).containsAll(values);
        });
  }

  @Test
  void describeEachFaultAsItsClassDoes() throws IOException {
    assertThat(lines("## Faults of the reference node"))
        .containsExactlyInAnyOrderElementsOf(
            Faults.all().stream()
                .filter(fault -> !fault.word().equals("none"))
                .map(BehaviourTablesTest::row)
                .toList());
  }

  /** In the order in which {@code GET /v1/node} lists them. */
  @Test
  void describeEachMisbehaviourAsItsClassDoes() throws IOException {
    assertThat(lines("## Behaviours of the reference node"))
        .containsSubsequence(Misbehaviours.all().stream().map(BehaviourTablesTest::row).toList());
  }

  private static String row(Misbehaviour misbehaviour) {
    Keys keys = new Keys(nothing());
    misbehaviour.with(keys);
    String values =
        keys.words().entrySet().stream()
            .map(key -> values(key.getValue(), keys.numbers().get(key.getKey())))
            .collect(joining("; "));
    return "| %s | %s | %s |"
        .formatted(
            keys.words().keySet().stream().map("`%s`"::formatted).collect(joining(", ")),
            values,
            misbehaviour.meaning());
  }

  private static String values(List<String> words, Integer number) {
    return words.isEmpty()
        ? number.toString()
        : words.stream().map("`%s`"::formatted).collect(joining(" "));
  }

  private static Arguments nothing() {
    return new Arguments("", JsonMapper.shared().createObjectNode());
  }

  private static String row(Fault fault) {
    FaultParameters parameters = new FaultParameters(nothing());
    fault.with(parameters);
    String defaults =
        parameters.defaults().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(parameter -> "`%s` %d".formatted(parameter.getKey(), parameter.getValue()))
            .collect(joining(", "));
    return "| `%s` | %s | %s |"
        .formatted(fault.word(), defaults, fault.meaning())
        .replace("|  |", "| |");
  }

  @Test
  void nameEachEvent() throws IOException {
    JsonSubTypes types = NodeEvent.class.getAnnotation(JsonSubTypes.class);

    assertThat(rows("## Events").stream().flatMap(cells -> code(cells.getFirst())))
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(types.value()).map(JsonSubTypes.Type::name).toList());
  }

  @Test
  void agreeWithTheContractThatMachinesRead() {
    JsonNode keys =
        new YAMLMapper()
            .readTree(Path.of("../node-contract.yaml"))
            .at("/components/schemas/Behaviour/properties");

    offered()
        .forEach(
            (key, values) ->
                assertThat(words(keys.path(key).path("enum").valueStream().map(JsonNode::asString)))
                    .as("%s in node-contract.yaml", key)
                    .isEqualTo(values));
  }

  /** The keys that {@code GET /v1/node} offers, with their words; a number has none. */
  private static Map<String, Set<String>> offered() {
    Map<String, Set<String>> offered = new TreeMap<>();
    for (String each : BehaviourSettings.offered()) {
      int equals = each.indexOf('=');
      if (equals > 0) {
        add(offered, each.substring(0, equals), each.substring(equals + 1));
      } else if (NamedValue.words(Preset.class).anyMatch(each::equals)) {
        add(offered, "preset", each);
      } else if (!each.startsWith("fault")) {
        offered.put(each, Set.of());
      }
    }
    return offered;
  }

  private static void add(Map<String, Set<String>> offered, String key, String word) {
    offered.computeIfAbsent(key, none -> new TreeSet<>()).add(word);
  }

  /** The cells of every table row below a heading of docker/README.md. */
  private static List<List<String>> rows(String heading) throws IOException {
    return lines(heading).stream()
        .map(line -> List.of(line.substring(2).split(" \\| ", -1)))
        .toList();
  }

  /** Every table row below a heading of docker/README.md. */
  private static List<String> lines(String heading) throws IOException {
    String text = Files.readString(Path.of("../README.md"));
    String below = text.substring(text.indexOf("\n" + heading + "\n") + 1 + heading.length());
    return below
        .lines()
        .takeWhile(line -> !line.startsWith("## "))
        .filter(line -> line.startsWith("| `") && !line.startsWith("| `fault` | parameters"))
        .toList();
  }

  private static Stream<String> code(String cell) {
    return CODE.matcher(cell).results().map(match -> match.group(1));
  }

  private static Set<String> words(Stream<String> words) {
    return words.collect(toCollection(TreeSet::new));
  }
}
