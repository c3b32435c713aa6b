package org.twinwire.core.results;

/** How a side of a comparison, or the whole comparison, ended. */
public enum Verdict {
  PASS,
  FAIL,
  ERROR,
  UNSUPPORTED,
  XFAIL,
  XPASS
}
