package org.twinwire.runner.bench;

import java.util.List;
import java.util.Map;

/** What one turn of a subject measured. */
record Turn(Map<Load, List<Batch>> batches) {

  /** Batches of each load. */
  static final int BATCHES = 10;

  Turn {
    batches = Map.copyOf(batches);
  }

  List<Batch> of(Load load) {
    return batches.get(load);
  }
}
