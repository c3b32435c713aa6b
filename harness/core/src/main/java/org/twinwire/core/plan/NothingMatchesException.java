package org.twinwire.core.plan;

import java.util.List;

/** The caller asked for something there is not. */
public final class NothingMatchesException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final transient List<String> problems;

  NothingMatchesException(List<String> problems) {
    super(String.join("; ", problems));
    this.problems = List.copyOf(problems);
  }

  /** One sentence for each filter that matches nothing. */
  public List<String> problems() {
    return problems;
  }
}
