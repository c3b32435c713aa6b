package org.twinwire.core.plan;

import java.util.List;

/** Thrown when a filter, or all filters together, match nothing. */
public final class NothingMatchesException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final transient List<String> problems;

  NothingMatchesException(List<String> problems) {
    super(String.join("; ", problems));
    this.problems = List.copyOf(problems);
  }

  /** Returns one sentence for each filter that matches nothing. */
  public List<String> problems() {
    return problems;
  }
}
