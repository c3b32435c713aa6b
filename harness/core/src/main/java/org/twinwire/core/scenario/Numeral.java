package org.twinwire.core.scenario;

import com.fasterxml.jackson.annotation.JsonCreator;
import tools.jackson.databind.JsonNode;

/** A number in a list of a scenario file: digits or a reference. */
@Form(ValueForm.NUMBER)
record Numeral(String text) {

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static Numeral of(JsonNode written) {
    return new Numeral(written.asString());
  }
}
