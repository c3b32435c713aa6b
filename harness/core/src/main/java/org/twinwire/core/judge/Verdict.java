package org.twinwire.core.judge;

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

  private static final List<Verdict> BY_GRAVITY =
      List.of(FAIL, ERROR, XPASS, UNSUPPORTED, XFAIL, PASS);

  /** Orders verdicts by importance to the reader, the gravest first. */
  public static final Comparator<Verdict> GRAVEST_FIRST =
      Comparator.comparingInt(BY_GRAVITY::indexOf);

  /** Returns the gravest verdict; {@link #ERROR} if there is none. */
  public static Verdict merge(Collection<Verdict> verdicts) {
    return verdicts.stream().min(GRAVEST_FIRST).orElse(ERROR);
  }
}
