package org.twinwire.reports.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.twinwire.core.judge.Verdict;
import org.twinwire.core.results.Comparison;

/**
 * The number of comparisons by verdict.
 *
 * @param shares the gravest first; verdicts that did not occur are left out
 */
public record Tally(List<Share> shares) {

  /** A verdict with the number of comparisons that have it. */
  public record Share(Verdict verdict, int count) {}

  public Tally {
    shares = List.copyOf(shares);
  }

  public static Tally of(Collection<Comparison> comparisons) {
    Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
    comparisons.forEach(comparison -> counts.merge(comparison.verdict(), 1, Integer::sum));
    List<Share> shares = new ArrayList<>();
    while (!counts.isEmpty()) {
      Verdict gravest = Verdict.merge(counts.keySet());
      shares.add(new Share(gravest, counts.remove(gravest)));
    }
    return new Tally(shares);
  }

  /** Returns the gravest verdict; ERROR if there is no comparison. */
  public Verdict verdict() {
    return Verdict.merge(shares.stream().map(Share::verdict).toList());
  }

  /** Tests whether one of the verdicts fails the build. */
  public boolean broken() {
    return switch (verdict()) {
      case FAIL, ERROR, XPASS -> true;
      case PASS, UNSUPPORTED, XFAIL -> false;
    };
  }

  /** Returns text such as {@code 2 fail, 40 pass}. */
  public String text() {
    return shares.stream()
        .map(share -> share.count() + " " + share.verdict().name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", "));
  }
}
