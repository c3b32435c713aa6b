package org.twinwire.refnode.control;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The schemas of node-contract.yaml, to hold real answers against. */
final class ContractSchemas {

  private static final Path FILE = Path.of("../node-contract.yaml");

  private final JsonNode document = new YAMLMapper().readTree(FILE);

  /** What is wrong with the value, in the schema's words. */
  List<String> problems(String schema, JsonNode value) {
    ObjectNode root = new YAMLMapper().createObjectNode();
    root.put("$ref", "#/components/schemas/" + schema);
    root.set("components", document.get("components"));
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(root)
        .validate(value)
        .stream()
        .map(Error::toString)
        .toList();
  }

  /** {@code METHOD /path} of every call. */
  Set<String> calls() {
    Set<String> calls = new TreeSet<>();
    for (String path : document.get("paths").propertyNames()) {
      for (String method : List.of("get", "post", "put")) {
        if (document.get("paths").get(path).has(method)) {
          calls.add(method.toUpperCase(Locale.ROOT) + " " + path);
        }
      }
    }
    return calls;
  }
}
