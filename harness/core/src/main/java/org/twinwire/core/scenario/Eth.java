package org.twinwire.core.scenario;

import com.fasterxml.jackson.annotation.JsonCreator;

/** An eth version in a scenario file. */
@Form(ValueForm.ETH)
record Eth(int version) {

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  Eth {}
}
