package org.twinwire.core.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.twinwire.core.trace.Event;
import org.twinwire.guard.MarkdownTable;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The events in the documents of nodes and tap, and those that are read. */
class EventTableTest {

  /** Fields of every event, and the one that the reader adds. */
  private static final Set<String> COMMON = Set.of("seq", "nanos", "node");

  @Test
  void listsTheFieldsOfEveryEventOfANode() throws IOException {
    Map<String, List<String>> written = table("## Events", "| type | fields | meaning |");

    assertThat(written).hasSizeGreaterThan(15);
    written.forEach((type, fields) -> assertThat(fields).as(type).isEqualTo(read(type)));
  }

  @Test
  void listsTheFieldsOfEveryEventOfTheTap() throws IOException {
    Map<String, List<String>> written = table("## The tap", "| event | fields | meaning |");

    assertThat(written).containsKeys("tap-opened", "tap-forwarded");
    written.forEach((type, fields) -> assertThat(read(type)).as(type).containsAll(fields));
  }

  @Test
  void describesTheFieldsOfAnEventInTheContract() {
    JsonNode event =
        new YAMLMapper()
            .readTree(MarkdownTable.ROOT.resolve("docker/node-contract.yaml"))
            .path("components")
            .path("schemas")
            .path("Event");

    assertThat(event.path("properties").propertyNames())
        .contains("session", "stream", "message", "from", "to", "carrier", "by");
    assertThat(event.path("properties").path("carrier").path("type").valueStream())
        .extracting(JsonNode::asString)
        .containsExactly("string", "null");
    for (JsonNode rule : event.path("allOf")) {
      Set<String> required = words(rule.path("then").path("required"));
      for (String type : types(rule.path("if").path("properties").path("type"))) {
        assertThat(read(type)).as(type).containsAll(required).doesNotContain("node");
        assertThat(required).as(type).doesNotContain("carrier");
      }
    }
  }

  private static Set<String> types(JsonNode type) {
    return type.has("const") ? Set.of(type.path("const").asString()) : words(type.path("enum"));
  }

  private static Set<String> words(JsonNode list) {
    return list.valueStream().map(JsonNode::asString).collect(Collectors.toSet());
  }

  private static Map<String, List<String>> table(String heading, String head) throws IOException {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    MarkdownTable.of("docker/README.md", heading, head)
        .rows()
        .forEach(
            row ->
                fields.put(row.getFirst().replace("`", ""), List.of(row.get(1).split(", ", -1))));
    return fields;
  }

  /** Returns the fields of the record that an event is read into. */
  private static List<String> read(String type) {
    return Stream.of(Event.class.getAnnotation(JsonSubTypes.class).value())
        .filter(each -> each.name().equals(type))
        .flatMap(each -> Arrays.stream(each.value().getRecordComponents()))
        .map(RecordComponent::getName)
        .filter(name -> !COMMON.contains(name))
        .toList();
  }
}
