package org.twinwire.core.yaml;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Converts YAML nodes into a JSON tree and keeps the position of every key and value. */
final class YamlTree {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final String file;
  private final Map<String, SourcePosition> keys = new HashMap<>();
  private final Map<String, SourcePosition> values = new HashMap<>();
  private final List<Problem> flaws = new ArrayList<>();

  private YamlTree(String file) {
    this.file = file;
  }

  /** Converts a file; one without a root becomes a null node. */
  static YamlDocument of(String file, Optional<Node> root) {
    YamlTree tree = new YamlTree(file);
    tree.values.put("", SourcePosition.START);
    JsonNode json = root.map(node -> tree.json("", node)).orElse(JSON.nullNode());
    return new YamlDocument(file, json, tree.keys, tree.values, tree.flaws);
  }

  private JsonNode json(String path, Node node) {
    values.put(path, SourcePosition.of(node.getStartMark()));
    return switch (node) {
      case MappingNode mapping -> object(path, mapping);
      case SequenceNode sequence -> array(path, sequence);
      case ScalarNode scalar -> scalar(path, scalar);
      default -> throw new IllegalStateException("YAML node: " + node.getNodeType());
    };
  }

  private JsonNode object(String path, MappingNode mapping) {
    ObjectNode object = JSON.objectNode();
    for (NodeTuple tuple : mapping.getValue()) {
      if (tuple.getKeyNode() instanceof ScalarNode key) {
        put(object, path, key, tuple.getValueNode());
      } else {
        flaw(path, tuple.getKeyNode(), "got a list or a mapping as a key, expected text");
      }
    }
    return object;
  }

  private void put(ObjectNode object, String parent, ScalarNode key, Node value) {
    String path = ValuePath.key(parent, key.getValue());
    if (object.has(key.getValue())) {
      flaw(path, key, "duplicate key (first at line " + keys.get(path).line() + ")");
    } else {
      keys.put(path, SourcePosition.of(key.getStartMark()));
      object.set(key.getValue(), json(path, value));
    }
  }

  private JsonNode array(String path, SequenceNode sequence) {
    ArrayNode array = JSON.arrayNode();
    for (Node item : sequence.getValue()) {
      array.add(json(ValuePath.index(path, array.size()), item));
    }
    return array;
  }

  private JsonNode scalar(String path, ScalarNode scalar) {
    String text = scalar.getValue();
    Tag tag = scalar.getTag();
    if (tag.equals(Tag.INT)) {
      return integer(new BigInteger(text));
    } else if (tag.equals(Tag.FLOAT)) {
      return JSON.numberNode(Double.parseDouble(text.replaceFirst("^([-+]?)\\.", "$10.")));
    } else if (tag.equals(Tag.BOOL)) {
      return JSON.booleanNode(Boolean.parseBoolean(text));
    } else if (tag.equals(Tag.NULL)) {
      return JSON.nullNode();
    } else if (!tag.equals(Tag.STR)) {
      flaw(path, scalar, "got the tag " + tag.getValue() + ", expected none");
    }
    return JSON.stringNode(text);
  }

  private static JsonNode integer(BigInteger number) {
    boolean small = number.bitLength() < Integer.SIZE;
    return small ? JSON.numberNode(number.intValueExact()) : JSON.numberNode(number);
  }

  private void flaw(String path, Node at, String message) {
    SourcePosition spot = SourcePosition.of(at.getStartMark());
    flaws.add(new Problem(file, spot.line(), spot.column(), path, message));
  }
}
