package org.twinwire.core.yaml;

import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;

/** A place in a text; line and column count from 1. */
record SourcePosition(int line, int column) {

  static final SourcePosition START = new SourcePosition(1, 1);

  static SourcePosition of(Optional<Mark> mark) {
    return mark.map(m -> new SourcePosition(m.getLine() + 1, m.getColumn() + 1)).orElse(START);
  }
}
