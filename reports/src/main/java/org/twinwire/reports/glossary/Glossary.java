package org.twinwire.reports.glossary;

import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.twinwire.core.finding.Causes;
import org.twinwire.core.finding.Finding;
import org.twinwire.core.results.Comparison;

/** The finding types and causes that occur in a report, in the order of the README's tables. */
public record Glossary(List<Term> types, List<Term> causes) {

  public static Glossary of(List<Comparison> comparisons) {
    Supplier<Stream<Finding>> findings =
        () ->
            comparisons.stream()
                .flatMap(c -> Stream.of(c.baseline(), c.candidate()))
                .flatMap(side -> side.findings().stream());
    return new Glossary(
        findings.get().map(Finding::type).distinct().sorted().map(Term::of).toList(),
        findings
            .get()
            .map(Finding::cause)
            .distinct()
            .sorted(Comparator.comparingInt(Glossary::place).thenComparing(cause -> cause))
            .map(Term::ofCause)
            .toList());
  }

  /** A cause that is not registered comes last. */
  private static int place(String cause) {
    int place = Causes.ids().indexOf(cause);
    return place < 0 ? Integer.MAX_VALUE : place;
  }
}
