package org.twinwire.reports.summary;

import java.util.List;
import org.twinwire.core.results.Comparison;
import org.twinwire.reports.text.FindingLine;

/** A comparison with the first findings of both sides. */
record ComparisonExcerpt(Comparison comparison, List<FindingLine> lines) {

  static ComparisonExcerpt of(Comparison comparison) {
    return new ComparisonExcerpt(comparison, FindingLine.of(comparison));
  }
}
