package org.twinwire.core.results;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** How a side of a comparison, or the whole comparison, ended. */
public enum Verdict {
  PASS,
  FAIL,
  ERROR,
  UNSUPPORTED,
  XFAIL,
  XPASS;

  private static final List<Verdict> GRAVEST_FIRST =
      List.of(FAIL, ERROR, XPASS, UNSUPPORTED, XFAIL, PASS);

  /** The gravest one; {@link #ERROR} if there is none at all. */
  public static Verdict merge(Collection<Verdict> verdicts) {
    return verdicts.stream().min(Comparator.comparingInt(GRAVEST_FIRST::indexOf)).orElse(ERROR);
  }
}
