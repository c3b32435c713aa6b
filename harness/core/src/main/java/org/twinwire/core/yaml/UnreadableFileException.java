package org.twinwire.core.yaml;

/** Nothing of the file can be used; {@link #problem()} says why. */
public final class UnreadableFileException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  public UnreadableFileException(Problem problem) {
    super(problem.toString());
    this.problem = problem;
  }

  public Problem problem() {
    return problem;
  }
}
