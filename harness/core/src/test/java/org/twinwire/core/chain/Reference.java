package org.twinwire.core.chain;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Values from outside, in the resource folder {@code reference}. */
final class Reference {

  private static final JsonMapper JSON = new JsonMapper();

  private Reference() {}

  static JsonNode json(String file) {
    try (InputStream content = Reference.class.getResourceAsStream("/reference/" + file)) {
      return JSON.readTree(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
