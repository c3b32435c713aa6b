package org.twinwire.core.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * The parameter table of a file. Each combination of its values is a scenario.
 *
 * @param values key → values, in the order of the file
 */
record Matrix(Map<String, List<JsonNode>> values) {

  /** Combinations of a file; each is played many times. */
  static final int MAX_ROWS = 256;

  static final Matrix NONE = new Matrix(Map.of());

  /** Returns the file's matrix; empty if it is not a mapping from keys to lists of values. */
  static Optional<Matrix> of(JsonNode file) {
    JsonNode written = file.path("matrix");
    if (written.isMissingNode()) {
      return Optional.of(NONE);
    }
    boolean sound = written.isObject() && written.valueStream().allMatch(Matrix::isValues);
    return sound ? Optional.of(new Matrix(lists(written))) : Optional.empty();
  }

  private static boolean isValues(JsonNode node) {
    return node.isArray() && !node.isEmpty() && node.valueStream().allMatch(Matrix::isPlain);
  }

  private static boolean isPlain(JsonNode node) {
    return node.isValueNode() && !node.isNull();
  }

  private static Map<String, List<JsonNode>> lists(JsonNode written) {
    Map<String, List<JsonNode>> lists = new LinkedHashMap<>();
    written.properties().forEach(e -> lists.put(e.getKey(), e.getValue().valueStream().toList()));
    return lists;
  }

  /** Returns the number of combinations, at most {@link #MAX_ROWS} + 1. */
  int size() {
    long size = 1;
    for (List<JsonNode> list : values.values()) {
      size = Math.min(size * list.size(), MAX_ROWS + 1L);
    }
    return (int) size;
  }

  /** Returns all combinations; the last key changes fastest. */
  List<Row> rows() {
    List<Row> rows = List.of(Row.EMPTY);
    for (Map.Entry<String, List<JsonNode>> entry : values.entrySet()) {
      rows = times(rows, entry.getKey(), entry.getValue());
    }
    return rows;
  }

  private static List<Row> times(List<Row> rows, String key, List<JsonNode> values) {
    List<Row> product = new ArrayList<>();
    for (Row row : rows) {
      values.forEach(value -> product.add(row.with(key, value)));
    }
    return product;
  }
}
