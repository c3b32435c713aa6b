package org.twinwire.runner.run;

import java.util.List;

/** A usage error: a request that matches nothing, or a wrong scenario file; one line each. */
public final class UsageException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient List<String> problems;

  public UsageException(List<String> problems) {
    super(String.join("\n", problems));
    this.problems = List.copyOf(problems);
  }

  public List<String> problems() {
    return problems;
  }
}
