package org.twinwire.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A row of {@code docker/stacks.json}, the node contract's table of stacks: what a stack is made
 * of, from the socket upwards, and how its nodes are addressed.
 */
public record StackRow(
    String name, String transport, String security, String muxer, String address) {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .build();

  /** Returns the whole table, in the order in which stacks are listed. */
  public static List<StackRow> all() {
    try (InputStream table = StackRow.class.getResourceAsStream("stacks.json")) {
      return List.of(MAPPER.readValue(table, StackRow[].class));
    } catch (IOException e) {
      throw new UncheckedIOException("stacks.json: cannot be read", e);
    }
  }
}
