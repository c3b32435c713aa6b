package org.twinwire.core.trace;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads {@code docker/stacks.json}, the node contract's table of stacks. */
final class StackTable {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .build();

  private StackTable() {}

  static List<Stack> read() {
    try (InputStream table = StackTable.class.getResourceAsStream("stacks.json")) {
      return Arrays.stream(MAPPER.readValue(table, Row[].class)).map(Row::stack).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("stacks.json: cannot be read", e);
    }
  }

  private record Row(
      String name,
      Stack.Transport transport,
      Stack.Security security,
      Stack.Muxer muxer,
      Stack.AddressForm address) {

    Stack stack() {
      return new Stack(name, Optional.of(new Stack.Layers(transport, security, muxer, address)));
    }
  }
}
