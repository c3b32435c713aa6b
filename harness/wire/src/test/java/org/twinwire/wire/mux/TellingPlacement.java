package org.twinwire.wire.mux;

import java.util.List;

/** Writes down what a write is told: {@code name begins}, {@code name ends}. */
public record TellingPlacement(String name, List<String> told) implements Placement {

  @Override
  public void begins() {
    told.add(name + " begins");
  }

  @Override
  public void ends() {
    told.add(name + " ends");
  }
}
