package org.twinwire.reports.summary;

import java.util.List;
import org.twinwire.core.results.Comparison;
import org.twinwire.reports.text.FindingLine;

/** A comparison with the first findings of both sides. */
record Told(Comparison comparison, List<FindingLine> lines) {

  static Told of(Comparison comparison) {
    return new Told(comparison, FindingLine.of(comparison));
  }
}
