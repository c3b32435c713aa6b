package org.twinwire.core.scenario;

import com.fasterxml.jackson.annotation.JsonCreator;

/** Items of one answer in a scenario file. */
@Form(ValueForm.COUNT)
record Count(int items) {

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  Count {}
}
